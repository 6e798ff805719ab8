// The ids of every team.
// column id: text
MATCH (n:Team)
RETURN n.id AS id
