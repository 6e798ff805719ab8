// Let new handover nodes point at their household.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Handover {id: row.id})
MATCH (x:Household {id: row.to})
CREATE (n)-[:HANDOVER_IN]->(x)
RETURN count(*) AS written
