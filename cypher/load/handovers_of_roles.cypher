// In which handovers these roles leave or come.
// parameter ids: list
// column id: text
UNWIND $ids AS role
MATCH (r:Role {id: role})<-[:LEAVING|COMING]-(h:Handover)
RETURN h.id AS id
