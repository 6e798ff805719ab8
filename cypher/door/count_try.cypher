// Note how often a code was tried at a door, and when last.
// parameter door: text
// parameter tries: number
// parameter tried_at: text or null
// column id: text
MATCH (d:Door {id: $door})
SET d.tries = $tries, d.tried_at = $tried_at
RETURN d.id AS id
