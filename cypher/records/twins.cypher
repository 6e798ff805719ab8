// The twins records of which these people are the first by id.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (a:Person {id: id})
RETURN [(a)-[:FIRST_OF]->(n:Twins) | n {.*, persons: [(n)<-[:TWIN_IN]-(p:Person) | p.id]}] AS records
