// Write serves relations, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Team {id: row.team})
MATCH (b:Municipality {id: row.municipality})
MERGE (a)-[r:SERVES {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
