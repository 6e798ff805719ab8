// Let new handover nodes point at their leaving.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Handover {id: row.id})
MATCH (x:Role {id: row.to})
CREATE (n)-[:LEAVING]->(x)
RETURN count(*) AS written
