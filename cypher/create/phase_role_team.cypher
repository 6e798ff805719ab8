// Create phase_role relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Team {id: row.team})
MATCH (b:Phase {id: row.phase})
CREATE (a)-[r:CAN_TAKE {
  key: row.key, level: row.properties.level, from: row.properties.from, until: row.properties.until,
  checked_on: row.properties.checked_on, checked_by: row.properties.checked_by,
  note: row.properties.note
}]->(b)
RETURN count(*) AS written
