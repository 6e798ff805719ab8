// The ids of every organisation.
// column id: text
MATCH (n:Organisation)
RETURN n.id AS id
