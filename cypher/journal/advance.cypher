// Add the change with this number to a journal; no row when another change came before it.
// The version is raised before it is looked at: that alone holds the journal until the commit.
// parameter household: text
// parameter number: number
// parameter change: map
// column number: number
MERGE (j:Journal {id: $household})
ON CREATE SET j.version = 1
ON MATCH SET j.version = j.version + 1
WITH j
WHERE j.version = $number
CREATE (c:Change {id: $change.id, place: $change.place})-[:CHANGE_OF]->(j)
SET c = $change
RETURN c.number AS number
