// Create serves relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Team {id: row.team})
MATCH (b:Municipality {id: row.municipality})
CREATE (a)-[r:SERVES {
  key: row.key, from: row.properties.from, until: row.properties.until
}]->(b)
RETURN count(*) AS written
