// The ids of every household.
// column id: text
MATCH (n:Household)
RETURN n.id AS id
