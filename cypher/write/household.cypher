// Write household nodes, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MERGE (n:Household {id: row.id})
SET n = row.properties
RETURN count(*) AS written
