// The capacity records of these team nodes.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Team {id: id})
RETURN [(a)-[r:HAS_CAPACITY]->(b:Phase) | r {.*, team: a.id, phase: b.id}] AS records
