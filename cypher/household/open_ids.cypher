// Which households are open on a day.
// parameter on: day
// column id: text
MATCH (h:Household)
WHERE h.opened <= $on AND (h.closed IS NULL OR $on < h.closed)
RETURN h.id AS id
ORDER BY id
