// Let new worry nodes point at their household.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (n:Worry {id: row.id})
MATCH (x:Household {id: row.to})
CREATE (n)-[:WORRY_OF]->(x)
RETURN count(*) AS written
