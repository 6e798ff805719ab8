// Let new organisation nodes point at their successors.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Organisation {id: row.id})
MATCH (x:Organisation {id: row.to})
CREATE (n)-[:SUCCEEDED_BY]->(x)
RETURN count(*) AS written
