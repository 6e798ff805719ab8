// Take away knows relations.
// parameter rows: list
// column removed: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})-[r:KNOWS {key: row.key}]->(b:Worry {id: row.worry})
DELETE r
RETURN count(*) AS removed
