// Take a door away: whoever held its token sees everything again.
// parameter door: text
// column number: number
MATCH (d:Door {id: $door})
DETACH DELETE d
RETURN count(*) AS number
