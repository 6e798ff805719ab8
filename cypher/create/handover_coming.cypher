// Let new handover nodes point at their coming.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Handover {id: row.id})
MATCH (x:Role {id: row.to})
CREATE (n)-[:COMING]->(x)
RETURN count(*) AS written
