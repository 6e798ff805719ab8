// Create hidden_bond relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.from_person})
MATCH (b:Household {id: row.household})
CREATE (a)-[r:BOND_HIDDEN_IN {
  key: row.key, to_person: row.properties.to_person, kind: row.properties.kind,
  audience: row.properties.audience
}]->(b)
RETURN count(*) AS written
