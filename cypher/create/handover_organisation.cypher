// Let new handover nodes point at their organisation.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Handover {id: row.id})
MATCH (x:Organisation {id: row.to})
CREATE (n)-[:TO_ORGANISATION]->(x)
RETURN count(*) AS written
