// Take away parent relations.
// parameter rows: list
// column removed: number
UNWIND $rows AS row
MATCH (a:Person {id: row.parent})-[r:PARENT_OF {key: row.key}]->(b:Person {id: row.child})
DELETE r
RETURN count(*) AS removed
