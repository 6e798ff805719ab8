// Take away what these wish nodes point at, before it is written anew.
// parameter ids: list
// column forgotten: number
UNWIND $ids AS id
MATCH (n:Wish {id: id})-[r:WISH_IN|WISH_FOR|WISH_TOLD_BY|AGREED_BY]->()
DELETE r
RETURN count(*) AS forgotten
