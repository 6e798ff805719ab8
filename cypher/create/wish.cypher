// Create wish nodes that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
CREATE (n:Wish {
  id: row.properties.id, circle: row.properties.circle,
  planned_on: row.properties.planned_on, done_on: row.properties.done_on,
  note: row.properties.note
})
RETURN count(*) AS written
