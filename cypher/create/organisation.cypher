// Create organisation nodes that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
CREATE (n:Organisation {
  id: row.properties.id, name: row.properties.name, type: row.properties.type,
  from: row.properties.from, until: row.properties.until, regional: row.properties.regional,
  address: row.properties.address, secret_address: row.properties.secret_address,
  phone: row.properties.phone, email: row.properties.email, website: row.properties.website,
  kvk: row.properties.kvk, checked_on: row.properties.checked_on,
  checked_by: row.properties.checked_by
})
RETURN count(*) AS written
