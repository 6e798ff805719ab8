// Take away preference relations.
// parameter rows: list
// column removed: number
UNWIND $rows AS row
MATCH (a:Household {id: row.household})-[r:PREFERS {key: row.key}]->(b:Person {id: row.person})
DELETE r
RETURN count(*) AS removed
