// Create role nodes that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
CREATE (n:Role {
  id: row.properties.id, role: row.properties.role, from: row.properties.from,
  until: row.properties.until, planned_end: row.properties.planned_end
})
RETURN count(*) AS written
