// Take away what these place nodes point at, before it is written anew.
// parameter ids: list
// column forgotten: number
UNWIND $ids AS id
MATCH (n:Place {id: id})-[r:PLACE_OF|GOOD_TO_THEM]->()
DELETE r
RETURN count(*) AS forgotten
