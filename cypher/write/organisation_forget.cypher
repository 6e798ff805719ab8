// Take away what these organisation nodes point at, before it is written anew.
// parameter ids: list
// column forgotten: number
UNWIND $ids AS id
MATCH (n:Organisation {id: id})-[r:SUCCEEDED_BY]->()
DELETE r
RETURN count(*) AS forgotten
