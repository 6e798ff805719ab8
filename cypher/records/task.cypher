// The task records with these ids.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (n:Task {id: id})
RETURN [n {.*,
  household: head([(n)-[:TASK_IN]->(x:Household) | x.id]),
  person: head([(n)-[:DONE_BY]->(x:Person) | x.id])
}] AS records
