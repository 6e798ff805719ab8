// Let new wish nodes point at their person.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Wish {id: row.id})
MATCH (x:Person {id: row.to})
CREATE (n)-[:WISH_FOR]->(x)
RETURN count(*) AS written
