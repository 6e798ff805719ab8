// The households open on a day in a line each, with the name of the municipality.
// parameter on: day
// column household: map
// column place: text or null
MATCH (h:Household)
WHERE h.opened <= $on AND (h.closed IS NULL OR $on < h.closed)
RETURN
  h {.id, .name, .phase, .opened, .closed, .phases, .phases_from,
    municipality: head([(h)-[:IN_MUNICIPALITY]->(g) | g.id])} AS household,
  head([(h)-[:IN_MUNICIPALITY]->(g) | g.name]) AS place
