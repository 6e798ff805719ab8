// Take away works_for relations.
// parameter rows: list
// column removed: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})-[r:WORKS_FOR {key: row.key}]->(b:Organisation {id: row.organisation})
DELETE r
RETURN count(*) AS removed
