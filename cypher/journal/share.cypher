// Count one more change that other households may see too.
// column number: number
MATCH (s:Store {id: 'store'})
SET s.shared = coalesce(s.shared, 0) + 1
RETURN s.shared AS number
