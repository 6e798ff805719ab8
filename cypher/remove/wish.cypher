// Take away wish nodes that nothing is tied to any more.
// parameter rows: list
// column removed: number
UNWIND $rows AS row
MATCH (n:Wish {id: row.id})
WHERE NOT EXISTS { (n)--() }
DELETE n
RETURN count(*) AS removed
