// The teams of these organisations.
// parameter ids: list
// column id: text
UNWIND $ids AS organisation
MATCH (o:Organisation {id: organisation})<-[:TEAM_OF]-(t:Team)
RETURN t.id AS id
