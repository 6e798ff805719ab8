// Let new worry nodes point at their caused_by.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Worry {id: row.id})
MATCH (x:Person {id: row.to})
CREATE (n)-[:CAUSED_BY]->(x)
RETURN count(*) AS written
