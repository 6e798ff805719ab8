// The worry records with these ids.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (n:Worry {id: id})
RETURN [n {.*,
  household: head([(n)-[:WORRY_OF]->(x:Household) | x.id]),
  concerns: [(n)-[:CONCERNS]->(x:Person) | x.id],
  caused_by: [(n)-[:CAUSED_BY]->(x:Person) | x.id]
}] AS records
