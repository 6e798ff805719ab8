// Create bond relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.from_person})
MATCH (b:Person {id: row.to_person})
CREATE (a)-[r:STANDS_TOWARDS {
  key: row.key, kind: row.properties.kind, from: row.properties.from, until: row.properties.until
}]->(b)
RETURN count(*) AS written
