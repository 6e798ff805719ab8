// Let new task nodes point at their household.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Task {id: row.id})
MATCH (x:Household {id: row.to})
CREATE (n)-[:TASK_IN]->(x)
RETURN count(*) AS written
