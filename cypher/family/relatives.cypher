// These people with their parents, children, partners, bonds, twins, homes, and whom was asked for.
// Of a household its id, its name and whether its address is secret: no address leaves it. Days in lists are text, as in household/case.
// parameter ids: list
// column people: list
UNWIND $ids AS id
MATCH (p:Person {id: id})
RETURN collect([
  p.id, p.name, p.birth, p.sex, p.died, p.vulnerable, p.life,
  [(p)-[r:PARENT_OF]->(q:Person) | [p.id, q.id, r.kind, toString(r.from), toString(r.until)]]
    + [(p)<-[r:PARENT_OF]-(q:Person) | [q.id, p.id, r.kind, toString(r.from), toString(r.until)]],
  [(p)-[r:PARTNER_OF]->(q:Person) | [
    p.id, q.id, r.kind, toString(r.from), toString(r.until), r.ended
  ]] + [(p)<-[r:PARTNER_OF]-(q:Person) | [
    q.id, p.id, r.kind, toString(r.from), toString(r.until), r.ended
  ]],
  [(p)-[r:STANDS_TOWARDS]->(q:Person) | [
    p.id, q.id, r.kind, toString(r.from), toString(r.until)
  ]],
  [(p)-[:TWIN_IN]->(t:Twins) | [t.identical, [(t)<-[:TWIN_IN]-(q:Person) | q.id]]],
  [(p)-[m:MEMBER_OF]->(h:Household) | [
    h.id, h.name, m.role, toString(m.from), toString(m.until), m.part_time,
    h.secret_address
  ]],
  [(p)-[r:ASKED_FOR]->(k:Kin) | [k.id, toString(r.asked_on)]]
]) AS people
