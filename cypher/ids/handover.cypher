// The ids of every handover.
// column id: text
MATCH (n:Handover)
RETURN n.id AS id
