// Take away member relations.
// parameter rows: list
// column removed: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})-[r:MEMBER_OF {key: row.key}]->(b:Household {id: row.household})
DELETE r
RETURN count(*) AS removed
