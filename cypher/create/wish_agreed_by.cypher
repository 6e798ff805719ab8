// Let new wish nodes point at their agreed_by.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Wish {id: row.id})
MATCH (x:Person {id: row.to})
CREATE (n)-[:AGREED_BY]->(x)
RETURN count(*) AS written
