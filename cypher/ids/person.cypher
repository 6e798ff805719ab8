// The ids of every person.
// column id: text
MATCH (n:Person)
RETURN n.id AS id
