// The phase_role records of these organisation nodes.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Organisation {id: id})
RETURN [(a)-[r:CAN_TAKE]->(b:Phase) | r {.*, organisation: a.id, phase: b.id}] AS records
