// Take away asked_kin relations.
// parameter rows: list
// column removed: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})-[r:ASKED_FOR {key: row.key}]->(b:Kin {id: row.kin})
DELETE r
RETURN count(*) AS removed
