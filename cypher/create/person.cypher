// Create person nodes that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
CREATE (n:Person {
  id: row.properties.id, name: row.properties.name, birth: row.properties.birth,
  sex: row.properties.sex, died: row.properties.died, vulnerable: row.properties.vulnerable,
  life: row.properties.life, note: row.properties.note
})
RETURN count(*) AS written
