// The knows records of these people.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Person {id: id})
RETURN [(a)-[r:KNOWS]->(b:Worry) | r {.*, person: a.id, worry: b.id}] AS records
