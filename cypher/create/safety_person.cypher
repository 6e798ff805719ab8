// Create safety_person relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})
MATCH (b:Person {id: row.child})
CREATE (a)-[r:SAFETY_PERSON_OF {
  key: row.key, from: row.properties.from, until: row.properties.until
}]->(b)
RETURN count(*) AS written
