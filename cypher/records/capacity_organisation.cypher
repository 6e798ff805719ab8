// The capacity records of these organisation nodes.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Organisation {id: id})
RETURN [(a)-[r:HAS_CAPACITY]->(b:Phase) | r {.*, organisation: a.id, phase: b.id}] AS records
