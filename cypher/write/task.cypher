// Write task nodes, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MERGE (n:Task {id: row.id})
SET n = row.properties
RETURN count(*) AS written
