// Let new wish nodes point at their told_by.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Wish {id: row.id})
MATCH (x:Person {id: row.to})
CREATE (n)-[:WISH_TOLD_BY]->(x)
RETURN count(*) AS written
