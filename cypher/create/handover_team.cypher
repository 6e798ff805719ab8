// Let new handover nodes point at their team.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Handover {id: row.id})
MATCH (x:Team {id: row.to})
CREATE (n)-[:TO_TEAM]->(x)
RETURN count(*) AS written
