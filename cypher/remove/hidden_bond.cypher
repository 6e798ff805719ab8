// Take away hidden_bond relations.
// parameter rows: list
// column removed: number
UNWIND $rows AS row
MATCH (a:Person {id: row.from_person})-[r:BOND_HIDDEN_IN {key: row.key}]->(b:Household {id: row.household})
DELETE r
RETURN count(*) AS removed
