// Which schema the store has, how many loads began and how many of them were finished.
// column schema_version: number
// column loads_begun: number
// column loads_finished: number
MATCH (s:Store {id: 'store'})
RETURN s.schema_version AS schema_version, s.loads_begun AS loads_begun,
  s.loads_finished AS loads_finished
