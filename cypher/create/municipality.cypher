// Create municipality nodes that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
CREATE (n:Municipality {
  id: row.properties.id, name: row.properties.name
})
RETURN count(*) AS written
