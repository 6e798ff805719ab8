// Let new role nodes point at their household.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Role {id: row.id})
MATCH (x:Household {id: row.to})
CREATE (n)-[:ROLE_WITH]->(x)
RETURN count(*) AS written
