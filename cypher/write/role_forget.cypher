// Take away what these role nodes point at, before it is written anew.
// parameter ids: list
// column forgotten: number
UNWIND $ids AS id
MATCH (n:Role {id: id})-[r:ROLE_WITH|HELD_BY]->()
DELETE r
RETURN count(*) AS forgotten
