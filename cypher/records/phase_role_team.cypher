// The phase_role records of these team nodes.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Team {id: id})
RETURN [(a)-[r:CAN_TAKE]->(b:Phase) | r {.*, team: a.id, phase: b.id}] AS records
