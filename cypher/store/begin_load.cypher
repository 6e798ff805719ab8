// Count one more load, if nobody else began one since this number was read.
// parameter expected: number
// column number: number
MATCH (s:Store {id: 'store'})
WHERE s.loads_begun = $expected
SET s.loads_begun = $expected + 1
RETURN s.loads_begun AS number
