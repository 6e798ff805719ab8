// The organisations and teams these people work or worked for.
// parameter ids: list
// column organisation: text
// column team: text or null
UNWIND $ids AS person
MATCH (p:Person {id: person})-[:WORKS_FOR]->(u)
RETURN DISTINCT
  CASE WHEN u:Organisation THEN u.id ELSE head([(u)-[:TEAM_OF]->(o) | o.id]) END AS organisation,
  CASE WHEN u:Team THEN u.id END AS team
