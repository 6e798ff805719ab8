// The asked_kin records of these people.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Person {id: id})
RETURN [(a)-[r:ASKED_FOR]->(b:Kin) | r {.*, person: a.id, kin: b.id}] AS records
