// Write bond relations, new or changed.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.from_person})
MATCH (b:Person {id: row.to_person})
MERGE (a)-[r:STANDS_TOWARDS {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
