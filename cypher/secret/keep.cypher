// The secret of this name; the value given when there is none yet.
// parameter name: text
// parameter value: text
// column value: text
MERGE (s:Secret {id: $name})
ON CREATE SET s.value = $value
RETURN s.value AS value
