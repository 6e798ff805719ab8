// Write hidden_bond relations, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.from_person})
MATCH (b:Household {id: row.household})
MERGE (a)-[r:BOND_HIDDEN_IN {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
