// The ids of every municipality.
// column id: text
MATCH (n:Municipality)
RETURN n.id AS id
