// Let handover nodes point at their organisation.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Handover {id: row.id})
MATCH (x:Organisation {id: row.to})
MERGE (n)-[:TO_ORGANISATION]->(x)
RETURN count(*) AS written
