// Let new place nodes point at their people.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Place {id: row.id})
MATCH (x:Person {id: row.to})
CREATE (n)-[:GOOD_TO_THEM]->(x)
RETURN count(*) AS written
