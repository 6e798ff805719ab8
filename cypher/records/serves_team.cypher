// The serves records of these team nodes.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Team {id: id})
RETURN [(a)-[r:SERVES]->(b:Municipality) | r {.*, team: a.id, municipality: b.id}] AS records
