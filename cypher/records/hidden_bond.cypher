// The hidden_bond records of these households.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (b:Household {id: id})
RETURN [(b)<-[r:BOND_HIDDEN_IN]-(a:Person) | r {.*, from_person: a.id, household: b.id}] AS records
