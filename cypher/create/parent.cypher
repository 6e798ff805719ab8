// Create parent relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.parent})
MATCH (b:Person {id: row.child})
CREATE (a)-[r:PARENT_OF {
  key: row.key, kind: row.properties.kind, from: row.properties.from, until: row.properties.until
}]->(b)
RETURN count(*) AS written
