// The position records of these households.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (b:Household {id: id})
RETURN [(b)<-[r:PLACED_IN]-(a:Person) | r {.*, person: a.id, household: b.id}] AS records
