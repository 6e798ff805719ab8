// The parent records of these people.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Person {id: id})
RETURN [(a)-[r:PARENT_OF]->(b:Person) | r {.*, parent: a.id, child: b.id}] AS records
