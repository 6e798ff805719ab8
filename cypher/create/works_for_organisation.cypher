// Create works_for relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})
MATCH (b:Organisation {id: row.organisation})
CREATE (a)-[r:WORKS_FOR {
  key: row.key, function: row.properties.function, from: row.properties.from, until: row.properties.until
}]->(b)
RETURN count(*) AS written
