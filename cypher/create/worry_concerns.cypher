// Let new worry nodes point at their concerns.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Worry {id: row.id})
MATCH (x:Person {id: row.to})
CREATE (n)-[:CONCERNS]->(x)
RETURN count(*) AS written
