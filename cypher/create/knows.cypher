// Create knows relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})
MATCH (b:Worry {id: row.worry})
CREATE (a)-[r:KNOWS {
  key: row.key, level: row.properties.level, from: row.properties.from, until: row.properties.until,
  told_by: row.properties.told_by, basis: row.properties.basis
}]->(b)
RETURN count(*) AS written
