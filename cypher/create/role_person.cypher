// Let new role nodes point at their person.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Role {id: row.id})
MATCH (x:Person {id: row.to})
CREATE (n)-[:HELD_BY]->(x)
RETURN count(*) AS written
