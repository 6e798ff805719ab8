// Write capacity relations, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Organisation {id: row.organisation})
MATCH (b:Phase {id: row.phase})
MERGE (a)-[r:HAS_CAPACITY {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
