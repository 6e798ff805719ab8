// Take away partner relations.
// parameter rows: list
// column removed: number
UNWIND $rows AS row
MATCH (a:Person {id: row.a})-[r:PARTNER_OF {key: row.key}]->(b:Person {id: row.b})
DELETE r
RETURN count(*) AS removed
