// Create tie relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})
MATCH (b:Household {id: row.household})
CREATE (a)-[r:TIED_TO {
  key: row.key, area: row.properties.area, paid: row.properties.paid, active: row.properties.active,
  from: row.properties.from, until: row.properties.until,
  last_contact: row.properties.last_contact, note: row.properties.note
}]->(b)
RETURN count(*) AS written
