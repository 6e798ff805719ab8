// Take away what these handover nodes point at, before it is written anew.
// parameter ids: list
// column forgotten: number
UNWIND $ids AS id
MATCH (n:Handover {id: id})-[r:HANDOVER_IN|LEAVING|COMING|TO_ORGANISATION|TO_TEAM|TO_PERSON]->()
DELETE r
RETURN count(*) AS forgotten
