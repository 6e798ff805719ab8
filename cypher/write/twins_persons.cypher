// Let everybody born together point at it.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Twins {id: row.id})
MATCH (x:Person {id: row.to})
MERGE (x)-[:TWIN_IN]->(n)
RETURN count(*) AS written
