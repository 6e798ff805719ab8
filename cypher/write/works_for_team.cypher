// Write works_for relations, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})
MATCH (b:Team {id: row.team})
MERGE (a)-[r:WORKS_FOR {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
