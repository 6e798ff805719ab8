// Take away what these team nodes point at, before it is written anew.
// parameter ids: list
// column forgotten: number
UNWIND $ids AS id
MATCH (n:Team {id: id})-[r:TEAM_OF]->()
DELETE r
RETURN count(*) AS forgotten
