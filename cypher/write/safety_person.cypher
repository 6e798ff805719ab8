// Write safety_person relations, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})
MATCH (b:Person {id: row.child})
MERGE (a)-[r:SAFETY_PERSON_OF {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
