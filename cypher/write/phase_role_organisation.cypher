// Write phase_role relations, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Organisation {id: row.organisation})
MATCH (b:Phase {id: row.phase})
MERGE (a)-[r:CAN_TAKE {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
