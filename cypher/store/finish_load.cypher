// Note that the load with this number wrote all it had, and no other began since.
// parameter begun: number
// column number: number
MATCH (s:Store {id: 'store'})
WHERE s.loads_begun = $begun
SET s.loads_finished = $begun
RETURN s.loads_finished AS number
