// Create position relations that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})
MATCH (b:Household {id: row.household})
CREATE (a)-[r:PLACED_IN {
  key: row.key, lens: row.properties.lens, sector: row.properties.sector, cell: row.properties.cell
}]->(b)
RETURN count(*) AS written
