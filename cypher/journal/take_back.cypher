// Note that one change takes another one back.
// parameter change: text
// parameter undoes: text
// column number: number
MATCH (c:Change {id: $change})
MATCH (o:Change {id: $undoes})
CREATE (c)-[:UNDOES]->(o)
RETURN o.number AS number
