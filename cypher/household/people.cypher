// These people with their kin, couples, bonds, places and work, which bonds are hidden for whom, and whether another household knows them.
// Days in lists are text, as in household/case; one row for all costs half of one row each.
// parameter ids: list
// parameter household: text
// column people: list
UNWIND $ids AS id
MATCH (p:Person {id: id})
RETURN collect([
  p.id, p.name, p.birth, p.sex, p.died, p.vulnerable, p.life, p.note,
  EXISTS { MATCH (p)-[:MEMBER_OF|TIED_TO]->(o:Household) WHERE o.id <> $household },
  [(p)-[r:PARENT_OF]->(q:Person) | [p.id, q.id, r.kind, toString(r.from), toString(r.until)]]
    + [(p)<-[r:PARENT_OF]-(q:Person) | [q.id, p.id, r.kind, toString(r.from), toString(r.until)]],
  [(p)-[r:PARTNER_OF]->(q:Person) | [
    p.id, q.id, r.kind, toString(r.from), toString(r.until), r.ended
  ]] + [(p)<-[r:PARTNER_OF]-(q:Person) | [
    q.id, p.id, r.kind, toString(r.from), toString(r.until), r.ended
  ]],
  [(p)-[r:STANDS_TOWARDS]->(q:Person) | [
    p.id, q.id, r.kind, toString(r.from), toString(r.until)
  ]] + [(p)<-[r:STANDS_TOWARDS]-(q:Person) | [
    q.id, p.id, r.kind, toString(r.from), toString(r.until)
  ]],
  [(p)-[r:ASKED_FOR]->(k:Kin) | [k.id, toString(r.asked_on)]],
  [(p)-[:FIRST_OF]->(t:Twins) | [t.identical, [(t)<-[:TWIN_IN]-(q:Person) | q.id]]],
  [(p)<-[:PLACE_OF]-(l:Place) | [
    l.id, l.name, toString(l.from), toString(l.until), l.note,
    [(l)-[:GOOD_TO_THEM]->(q:Person) | q.id]
  ]],
  [(p)-[w:WORKS_FOR]->(u) | [
    CASE WHEN u:Organisation THEN u.id END, CASE WHEN u:Team THEN u.id END,
    w.function, toString(w.from), toString(w.until)
  ]],
  [(p)-[r:BOND_HIDDEN_IN]->(o:Household) | [o.id, p.id, r.to_person, r.kind, r.audience]]
]) AS people
