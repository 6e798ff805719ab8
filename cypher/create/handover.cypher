// Create handover nodes that are not there yet; properties by name are quicker than a map.
// parameter rows: list
// column written: number
UNWIND $rows AS row
CREATE (n:Handover {
  id: row.properties.id, role: row.properties.role, state: row.properties.state,
  proposed_on: row.properties.proposed_on, reason: row.properties.reason,
  due_on: row.properties.due_on, accepted_on: row.properties.accepted_on,
  refused_on: row.properties.refused_on, started_on: row.properties.started_on,
  completed_on: row.properties.completed_on, withdrawn_on: row.properties.withdrawn_on,
  note: row.properties.note
})
RETURN count(*) AS written
