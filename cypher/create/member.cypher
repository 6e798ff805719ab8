// Create member relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})
MATCH (b:Household {id: row.household})
CREATE (a)-[r:MEMBER_OF {
  key: row.key, role: row.properties.role, from: row.properties.from, until: row.properties.until,
  part_time: row.properties.part_time
}]->(b)
RETURN count(*) AS written
