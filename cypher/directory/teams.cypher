// These teams with all they are listed for.
// parameter ids: list
// column team: map
// column serves: list
// column phase_roles: list
// column capacities: list
// column expertise: list
UNWIND $ids AS id
MATCH (n:Team {id: id})
RETURN
  n {.*, organisation: head([(n)-[:TEAM_OF]->(x:Organisation) | x.id])} AS team,
  [(n)-[r:SERVES]->(x:Municipality) | [x.id, r.from, r.until]] AS serves,
  [(n)-[r:CAN_TAKE]->(x:Phase) | [
    x.id, r.level, r.from, r.until, r.checked_on, r.checked_by, r.note
  ]] AS phase_roles,
  [(n)-[r:HAS_CAPACITY]->(x:Phase) | [
    x.id, r.measured_on, r.free, r.maximum, r.unit, r.coded
  ]] AS capacities,
  [(n)-[r:KNOWS_ABOUT]->(x:Topic) | [x.id, r.from, r.until]] AS expertise
