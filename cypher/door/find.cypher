// The door with this id.
// parameter door: text
// column household: text
// column closed_by: text
// column salt: text
// column code: text
// column closed_at: text
MATCH (d:Door {id: $door})
RETURN d.household AS household, d.closed_by AS closed_by, d.salt AS salt, d.code AS code,
  d.closed_at AS closed_at
