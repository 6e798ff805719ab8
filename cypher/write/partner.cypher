// Write partner relations, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.a})
MATCH (b:Person {id: row.b})
MERGE (a)-[r:PARTNER_OF {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
