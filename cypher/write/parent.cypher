// Write parent relations, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.parent})
MATCH (b:Person {id: row.child})
MERGE (a)-[r:PARENT_OF {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
