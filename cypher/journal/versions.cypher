// How many changes these households have had; households without any left out.
// parameter ids: list
// column id: text
// column version: number
UNWIND $ids AS id
MATCH (j:Journal {id: id})
RETURN j.id AS id, j.version AS version
