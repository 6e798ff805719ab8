// Let new place nodes point at their person.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Place {id: row.id})
MATCH (x:Person {id: row.to})
CREATE (n)-[:PLACE_OF]->(x)
RETURN count(*) AS written
