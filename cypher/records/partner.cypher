// The partner records of these people.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Person {id: id})
RETURN [(a)-[r:PARTNER_OF]->(b:Person) | r {.*, a: a.id, b: b.id}] AS records
