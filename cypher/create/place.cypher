// Create place nodes that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
CREATE (n:Place {
  id: row.properties.id, name: row.properties.name, from: row.properties.from,
  until: row.properties.until, note: row.properties.note
})
RETURN count(*) AS written
