// The serves records of these organisation nodes.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Organisation {id: id})
RETURN [(a)-[r:SERVES]->(b:Municipality) | r {.*, organisation: a.id, municipality: b.id}] AS records
