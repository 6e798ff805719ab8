// The ids of every place.
// column id: text
MATCH (n:Place)
RETURN n.id AS id
