// Let new handover nodes point at their person.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Handover {id: row.id})
MATCH (x:Person {id: row.to})
CREATE (n)-[:TO_PERSON]->(x)
RETURN count(*) AS written
