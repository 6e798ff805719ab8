// Take away what these worry nodes point at, before it is written anew.
// parameter ids: list
// column forgotten: number
UNWIND $ids AS id
MATCH (n:Worry {id: id})-[r:WORRY_OF|CONCERNS|CAUSED_BY]->()
DELETE r
RETURN count(*) AS forgotten
