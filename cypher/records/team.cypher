// The team records with these ids.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (n:Team {id: id})
RETURN [n {.*,
  organisation: head([(n)-[:TEAM_OF]->(x:Organisation) | x.id])
}] AS records
