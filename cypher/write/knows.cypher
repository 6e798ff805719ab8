// Write knows relations, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})
MATCH (b:Worry {id: row.worry})
MERGE (a)-[r:KNOWS {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
