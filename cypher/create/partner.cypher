// Create partner relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.a})
MATCH (b:Person {id: row.b})
CREATE (a)-[r:PARTNER_OF {
  key: row.key, kind: row.properties.kind, from: row.properties.from, until: row.properties.until,
  ended: row.properties.ended
}]->(b)
RETURN count(*) AS written
