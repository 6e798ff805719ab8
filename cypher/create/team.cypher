// Create team nodes that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
CREATE (n:Team {
  id: row.properties.id, name: row.properties.name, from: row.properties.from,
  until: row.properties.until, phone: row.properties.phone, email: row.properties.email
})
RETURN count(*) AS written
