// The organisation records with these ids.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (n:Organisation {id: id})
RETURN [n {.*,
  successors: [(n)-[:SUCCEEDED_BY]->(x:Organisation) | x.id]
}] AS records
