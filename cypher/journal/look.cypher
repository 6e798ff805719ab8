// How far a household and the store are, and which of these changes are stored already, and where.
// parameter household: text
// parameter ids: list
// column version: number
// column loads_begun: number
// column loads_finished: number
// column shared: number
// column known: list
MATCH (s:Store {id: 'store'})
OPTIONAL MATCH (j:Journal {id: $household})
WITH s, coalesce(j.version, 0) AS version, COLLECT {
  UNWIND $ids AS id
  MATCH (c:Change {id: id})-[:CHANGE_OF]->(o:Journal)
  RETURN [c.id, o.id, c.imprint]
} AS known
RETURN version, s.loads_begun AS loads_begun, s.loads_finished AS loads_finished,
  coalesce(s.shared, 0) AS shared, known
