// Create task nodes that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
CREATE (n:Task {
  id: row.properties.id, what: row.properties.what, from: row.properties.from,
  until: row.properties.until
})
RETURN count(*) AS written
