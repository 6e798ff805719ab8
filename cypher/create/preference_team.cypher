// Create preference relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Household {id: row.household})
MATCH (b:Team {id: row.team})
CREATE (a)-[r:PREFERS {
  key: row.key, wish: row.properties.wish, from: row.properties.from, until: row.properties.until,
  note: row.properties.note
}]->(b)
RETURN count(*) AS written
