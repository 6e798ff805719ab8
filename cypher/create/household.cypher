// Create household nodes that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
CREATE (n:Household {
  id: row.properties.id, name: row.properties.name, phase: row.properties.phase,
  opened: row.properties.opened, closed: row.properties.closed,
  address: row.properties.address, secret_address: row.properties.secret_address,
  phases: row.properties.phases, phases_from: row.properties.phases_from
})
RETURN count(*) AS written
