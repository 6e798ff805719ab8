// The bond records of these people.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Person {id: id})
RETURN [(a)-[r:STANDS_TOWARDS]->(b:Person) | r {.*, from_person: a.id, to_person: b.id}] AS records
