// The changes with these ids, in any order.
// parameter ids: list
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
UNWIND $ids AS id
MATCH (c:Change {id: id})-[:CHANGE_OF]->(j:Journal)
RETURN c.id AS id, j.id AS household, c.number AS number, c.deed AS deed,
  toString(c.day) AS day, c.at AS at, c.author AS author, c.device AS device, c.reason AS reason,
  c.differences AS differences,
  head([(c)-[:UNDOES]->(o:Change) | o.id]) AS undoes,
  head([(c)<-[:UNDOES]-(o:Change) | o.id]) AS undone_by
