// Note which schema the store has now.
// parameter version: number
// column number: number
MERGE (s:Store {id: 'store'})
ON CREATE SET s.loads_begun = 0, s.loads_finished = 0
SET s.schema_version = $version
RETURN s.schema_version AS number
