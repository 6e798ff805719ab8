// Let new wish nodes point at their household.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Wish {id: row.id})
MATCH (x:Household {id: row.to})
CREATE (n)-[:WISH_IN]->(x)
RETURN count(*) AS written
