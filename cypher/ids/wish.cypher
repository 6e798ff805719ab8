// The ids of every wish.
// column id: text
MATCH (n:Wish)
RETURN n.id AS id
