// The works_for records of these people.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Person {id: id})
RETURN [(a)-[r:WORKS_FOR]->(b) | r {.*, person: a.id,
  organisation: CASE WHEN b:Organisation THEN b.id END,
  team: CASE WHEN b:Team THEN b.id END
}] AS records
