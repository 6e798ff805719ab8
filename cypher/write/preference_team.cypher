// Write preference relations, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Household {id: row.household})
MATCH (b:Team {id: row.team})
MERGE (a)-[r:PREFERS {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
