// Write tie relations, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})
MATCH (b:Household {id: row.household})
MERGE (a)-[r:TIED_TO {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
