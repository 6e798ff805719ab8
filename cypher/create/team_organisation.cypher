// Let new team nodes point at their organisation.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Team {id: row.id})
MATCH (x:Organisation {id: row.to})
CREATE (n)-[:TEAM_OF]->(x)
RETURN count(*) AS written
