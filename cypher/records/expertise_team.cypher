// The expertise records of these team nodes.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Team {id: id})
RETURN [(a)-[r:KNOWS_ABOUT]->(b:Topic) | r {.*, team: a.id, topic: b.id}] AS records
