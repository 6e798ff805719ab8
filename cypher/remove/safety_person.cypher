// Take away safety_person relations.
// parameter rows: list
// column removed: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})-[r:SAFETY_PERSON_OF {key: row.key}]->(b:Person {id: row.child})
DELETE r
RETURN count(*) AS removed
