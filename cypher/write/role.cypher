// Write role nodes, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MERGE (n:Role {id: row.id})
SET n = row.properties
RETURN count(*) AS written
