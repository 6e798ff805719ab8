// The ids of every role.
// column id: text
MATCH (n:Role)
RETURN n.id AS id
