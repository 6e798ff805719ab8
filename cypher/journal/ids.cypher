// The ids of every journal: those of the households that were changed.
// column id: text
MATCH (n:Journal)
RETURN n.id AS id
