// Write twins nodes, new or changed; the first by id leads to them.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.first})
MERGE (n:Twins {id: row.id})
SET n = row.properties
MERGE (a)-[:FIRST_OF]->(n)
RETURN count(*) AS written
