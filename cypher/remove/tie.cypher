// Take away tie relations.
// parameter rows: list
// column removed: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})-[r:TIED_TO {key: row.key}]->(b:Household {id: row.household})
DELETE r
RETURN count(*) AS removed
