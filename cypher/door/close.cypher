// Close a door before a household; no row when there is no such household.
// parameter door: text
// parameter household: text
// parameter closed_by: text
// parameter salt: text
// parameter code: text
// parameter closed_at: text
// column id: text
MATCH (h:Household {id: $household})
CREATE (d:Door {id: $door, household: $household, closed_by: $closed_by, salt: $salt, code: $code,
  closed_at: $closed_at, tries: 0})
RETURN d.id AS id
