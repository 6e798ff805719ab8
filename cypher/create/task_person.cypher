// Let new task nodes point at their person.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Task {id: row.id})
MATCH (x:Person {id: row.to})
CREATE (n)-[:DONE_BY]->(x)
RETURN count(*) AS written
