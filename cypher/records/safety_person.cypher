// The safety_person records of these people.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Person {id: id})
RETURN [(a)-[r:SAFETY_PERSON_OF]->(b:Person) | r {.*, person: a.id, child: b.id}] AS records
