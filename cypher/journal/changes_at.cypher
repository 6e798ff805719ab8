// The changes at these places in the journals, in any order.
// parameter places: list
// column id: text
// column household: text
// column number: number
// column deed: text
// column day: text
// column at: text
// column author: text
// column device: text
// column reason: text or null
// column differences: text
// column undoes: text or null
// column undone_by: text or null
UNWIND $places AS place
MATCH (c:Change {place: place})-[:CHANGE_OF]->(j:Journal)
RETURN c.id AS id, j.id AS household, c.number AS number, c.deed AS deed,
  toString(c.day) AS day, c.at AS at, c.author AS author, c.device AS device, c.reason AS reason,
  c.differences AS differences,
  head([(c)-[:UNDOES]->(o:Change) | o.id]) AS undoes,
  head([(c)<-[:UNDOES]-(o:Change) | o.id]) AS undone_by
