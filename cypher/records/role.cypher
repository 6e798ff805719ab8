// The role records with these ids.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (n:Role {id: id})
RETURN [n {.*,
  household: head([(n)-[:ROLE_WITH]->(x:Household) | x.id]),
  person: head([(n)-[:HELD_BY]->(x:Person) | x.id])
}] AS records
