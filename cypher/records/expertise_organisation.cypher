// The expertise records of these organisation nodes.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Organisation {id: id})
RETURN [(a)-[r:KNOWS_ABOUT]->(b:Topic) | r {.*, organisation: a.id, topic: b.id}] AS records
