// The door with this id, held for the length of this transaction by counting a try.
// parameter door: text
// column tries: number
// column tried_at: text or null
MATCH (d:Door {id: $door})
SET d.tries = d.tries + 1
RETURN d.tries - 1 AS tries, d.tried_at AS tried_at
