// The preference records of these households.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Household {id: id})
RETURN [(a)-[r:PREFERS]->(b) | r {.*, household: a.id,
  organisation: CASE WHEN b:Organisation THEN b.id END,
  team: CASE WHEN b:Team THEN b.id END,
  person: CASE WHEN b:Person THEN b.id END
}] AS records
