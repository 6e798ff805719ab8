// Let new household nodes point at their municipality.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Household {id: row.id})
MATCH (x:Municipality {id: row.to})
CREATE (n)-[:IN_MUNICIPALITY]->(x)
RETURN count(*) AS written
