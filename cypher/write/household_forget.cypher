// Take away what these household nodes point at, before it is written anew.
// parameter ids: list
// column forgotten: number
UNWIND $ids AS id
MATCH (n:Household {id: id})-[r:IN_MUNICIPALITY]->()
DELETE r
RETURN count(*) AS forgotten
