// The tie records of these households.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (b:Household {id: id})
RETURN [(b)<-[r:TIED_TO]-(a:Person) | r {.*, person: a.id, household: b.id}] AS records
