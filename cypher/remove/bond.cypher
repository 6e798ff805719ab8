// Take away bond relations.
// parameter rows: list
// column removed: number
UNWIND $rows AS row
MATCH (a:Person {id: row.from_person})-[r:STANDS_TOWARDS {key: row.key}]->(b:Person {id: row.to_person})
DELETE r
RETURN count(*) AS removed
