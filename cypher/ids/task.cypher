// The ids of every task.
// column id: text
MATCH (n:Task)
RETURN n.id AS id
