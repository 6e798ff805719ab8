// Take away twins nodes with what leads to them.
// parameter rows: list
// column removed: number
UNWIND $rows AS row
MATCH (n:Twins {id: row.id})
DETACH DELETE n
RETURN count(*) AS removed
