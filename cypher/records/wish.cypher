// The wish records with these ids.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (n:Wish {id: id})
RETURN [n {.*,
  household: head([(n)-[:WISH_IN]->(x:Household) | x.id]),
  person: head([(n)-[:WISH_FOR]->(x:Person) | x.id]),
  told_by: head([(n)-[:WISH_TOLD_BY]->(x:Person) | x.id]),
  agreed_by: [(n)-[:AGREED_BY]->(x:Person) | x.id]
}] AS records
