// The organisations and teams ever listed for a phase.
// parameter phase: text
// column organisation: text
// column team: text or null
MATCH (f:Phase {id: $phase})<-[:CAN_TAKE]-(u)
RETURN DISTINCT
  CASE WHEN u:Organisation THEN u.id ELSE head([(u)-[:TEAM_OF]->(o) | o.id]) END AS organisation,
  CASE WHEN u:Team THEN u.id END AS team
