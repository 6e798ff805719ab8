// The numbers of the changes in these journals beside what the journals say of themselves.
// parameter ids: list
// column id: text
// column version: number
// column numbers: list
UNWIND $ids AS id
MATCH (j:Journal {id: id})
RETURN j.id AS id, j.version AS version, [(j)<-[:CHANGE_OF]-(c:Change) | c.number] AS numbers
