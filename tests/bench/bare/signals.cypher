// What the fifteen signals of a household are made of, with the units of who holds a role.
MATCH (h:Household {id: $household})
RETURN h.id AS household, h.phase AS phase, h.opened AS opened, h.closed AS closed,
  [(h)<-[m:MEMBER_OF]-(p:Person)
    | [p.id, p.name, p.birth, p.died, p.life, m.role, m.from, m.until]] AS members,
  [(h)<-[t:TIED_TO]-(p:Person)
    | [p.id, p.name, p.birth, p.died, p.life, t.paid, t.active, t.from, t.until, t.last_contact]]
    AS ties,
  [(h)<-[:WORRY_OF]-(w:Worry) | [w.id, w.statement, w.opened, w.closed]] AS worries,
  [(h)<-[:WORRY_OF]-(w:Worry)-[c:CONCERNS|CAUSED_BY]->(p:Person) | [w.id, type(c), p.id]] AS about,
  [(h)<-[:WORRY_OF]-(w:Worry)<-[k:KNOWS]-(p:Person)
    | [p.id, w.id, k.level, k.from, k.until]] AS known,
  [(h)<-[:MEMBER_OF]-(c:Person)<-[s:SAFETY_PERSON_OF]-(p:Person)
    | [p.id, p.name, c.id, s.from, s.until]] AS safety_persons,
  [(h)<-[:ROLE_WITH]-(r:Role)-[:HELD_BY]->(p:Person)
    | [r.id, p.id, p.name, r.role, r.from, r.until, r.planned_end]] AS roles,
  [(h)<-[:HANDOVER_IN]-(o:Handover) | [
    properties(o), [(o)-[end:LEAVING|COMING|TO_ORGANISATION|TO_TEAM|TO_PERSON]->(x) | [type(end), x.id]]
  ]] AS handovers,
  [(h)-[wish:PREFERS]->(x) | [x.id, wish.wish, wish.from, wish.until]] AS preferences,
  [(h)<-[:MEMBER_OF]-(c:Person)<-[links:PARENT_OF*1..3]-(p:Person) | [c.id, p.id, size(links)]]
    AS above,
  [(h)<-[:MEMBER_OF]-(p:Person)-[links:PARENT_OF*1..3]->(c:Person) | [p.id, c.id, size(links)]]
    AS below,
  [(h)<-[:ROLE_WITH]-(:Role)-[:HELD_BY]->(p:Person)-[work:WORKS_FOR]->(u)
    | [p.id, u.id, work.from, work.until]] AS employers,
  [(h)<-[:ROLE_WITH]-(:Role)-[:HELD_BY]->(:Person)-[:WORKS_FOR]->(u)-[c:CAN_TAKE]->(f:Phase)
    | [u.id, f.id, c.level, c.from, c.until]] AS able,
  [(h)<-[:ROLE_WITH]-(:Role)-[:HELD_BY]->(:Person)-[:WORKS_FOR]->(u)-[s:SERVES]->(g:Municipality)
    | [u.id, g.id, s.from, s.until]] AS serving
