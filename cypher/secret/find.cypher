// The secret of this name, when there is one.
// parameter name: text
// column value: text
MATCH (s:Secret {id: $name})
RETURN s.value AS value
