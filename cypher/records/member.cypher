// The member records of these households.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (b:Household {id: id})
RETURN [(a:Person)-[r:MEMBER_OF]->(b) | r {.*, person: a.id, household: b.id}] AS records
