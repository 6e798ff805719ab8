// The ids of every worry.
// column id: text
MATCH (n:Worry)
RETURN n.id AS id
