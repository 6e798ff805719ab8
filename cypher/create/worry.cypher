// Create worry nodes that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
CREATE (n:Worry {
  id: row.properties.id, statement: row.properties.statement, opened: row.properties.opened,
  priority: row.properties.priority, closed: row.properties.closed
})
RETURN count(*) AS written
