// Create capacity relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Organisation {id: row.organisation})
MATCH (b:Phase {id: row.phase})
CREATE (a)-[r:HAS_CAPACITY {
  key: row.key, measured_on: row.properties.measured_on, free: row.properties.free,
  maximum: row.properties.maximum, unit: row.properties.unit, coded: row.properties.coded
}]->(b)
RETURN count(*) AS written
