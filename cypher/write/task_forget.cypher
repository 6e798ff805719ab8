// Take away what these task nodes point at, before it is written anew.
// parameter ids: list
// column forgotten: number
UNWIND $ids AS id
MATCH (n:Task {id: id})-[r:TASK_IN|DONE_BY]->()
DELETE r
RETURN count(*) AS forgotten
