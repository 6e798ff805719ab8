// Everything the rules need around these households, of every day.
// Parents and children are followed three steps up and three down from a member.
// Days in lists are text: the driver makes each day an object, which costs half the answer.
// parameter ids: list
// column household: map
// column members: list
// column ties: list
// column worries: list
// column knows: list
// column safety_persons: list
// column roles: list
// column handovers: list
// column preferences: list
// column holders_work: list
// column preferred_work: list
// column up_1: list
// column up_2: list
// column up_3: list
// column down_1: list
// column down_2: list
// column down_3: list
UNWIND $ids AS id
MATCH (h:Household {id: id})
RETURN
  h {.*, municipality: head([(h)-[:IN_MUNICIPALITY]->(g) | g.id])} AS household,
  [(h)<-[m:MEMBER_OF]-(p:Person) | [
    p.id, p.name, p.birth, p.sex, p.died, p.vulnerable, p.life,
    m.role, toString(m.from), toString(m.until), m.part_time
  ]] AS members,
  [(h)<-[t:TIED_TO]-(p:Person) | [
    p.id, p.name, p.birth, p.sex, p.died, p.vulnerable, p.life,
    t.area, t.paid, t.active, toString(t.from), toString(t.until), toString(t.last_contact), t.note
  ]] AS ties,
  [(h)<-[:WORRY_OF]-(w:Worry) | [
    w.id, w.statement, toString(w.opened), w.priority, toString(w.closed),
    [(w)-[:CONCERNS]->(p:Person) | p.id], [(w)-[:CAUSED_BY]->(p:Person) | p.id]
  ]] AS worries,
  [(h)<-[:WORRY_OF]-(w:Worry)<-[k:KNOWS]-(p:Person) | [
    p.id, w.id, k.level, toString(k.from), toString(k.until), k.told_by, k.basis
  ]] AS knows,
  [(h)<-[:MEMBER_OF]-(c:Person)<-[s:SAFETY_PERSON_OF]-(p:Person) | [
    p.id, c.id, toString(s.from), toString(s.until)
  ]] AS safety_persons,
  [(h)<-[:ROLE_WITH]-(r:Role)-[:HELD_BY]->(p:Person) | [
    r.id, p.id, r.role, toString(r.from), toString(r.until), toString(r.planned_end)
  ]] AS roles,
  [(h)<-[:HANDOVER_IN]-(o:Handover) | o {.*,
    leaving: head([(o)-[:LEAVING]->(x) | x.id]),
    coming: head([(o)-[:COMING]->(x) | x.id]),
    organisation: head([(o)-[:TO_ORGANISATION]->(x) | x.id]),
    team: head([(o)-[:TO_TEAM]->(x) | x.id]),
    person: head([(o)-[:TO_PERSON]->(x) | x.id])
  }] AS handovers,
  [(h)-[r:PREFERS]->(x) | [
    CASE WHEN x:Organisation THEN x.id END, CASE WHEN x:Team THEN x.id END,
    CASE WHEN x:Person THEN x.id END, r.wish, toString(r.from), toString(r.until), r.note
  ]] AS preferences,
  [(h)<-[:ROLE_WITH]-(:Role)-[:HELD_BY]->(p:Person)-[w:WORKS_FOR]->(u) | [
    p.id, CASE WHEN u:Organisation THEN u.id END, CASE WHEN u:Team THEN u.id END,
    w.function, toString(w.from), toString(w.until)
  ]] AS holders_work,
  [(h)-[:PREFERS]->(p:Person)-[w:WORKS_FOR]->(u) | [
    p.id, CASE WHEN u:Organisation THEN u.id END, CASE WHEN u:Team THEN u.id END,
    w.function, toString(w.from), toString(w.until)
  ]] AS preferred_work,
  [(h)<-[:MEMBER_OF]-(c:Person)<-[r:PARENT_OF]-(p:Person) | [
    p.id, c.id, r.kind, toString(r.from), toString(r.until)
  ]] AS up_1,
  [(h)<-[:MEMBER_OF]-(:Person)<-[:PARENT_OF]-(c:Person)<-[r:PARENT_OF]-(p:Person) | [
    p.id, c.id, r.kind, toString(r.from), toString(r.until)
  ]] AS up_2,
  [(h)<-[:MEMBER_OF]-(:Person)<-[:PARENT_OF]-(:Person)<-[:PARENT_OF]-(c:Person)<-[r:PARENT_OF]-(p:Person) | [
    p.id, c.id, r.kind, toString(r.from), toString(r.until)
  ]] AS up_3,
  [(h)<-[:MEMBER_OF]-(p:Person)-[r:PARENT_OF]->(c:Person) | [
    p.id, c.id, r.kind, toString(r.from), toString(r.until)
  ]] AS down_1,
  [(h)<-[:MEMBER_OF]-(:Person)-[:PARENT_OF]->(p:Person)-[r:PARENT_OF]->(c:Person) | [
    p.id, c.id, r.kind, toString(r.from), toString(r.until)
  ]] AS down_2,
  [(h)<-[:MEMBER_OF]-(:Person)-[:PARENT_OF]->(:Person)-[:PARENT_OF]->(p:Person)-[r:PARENT_OF]->(c:Person) | [
    p.id, c.id, r.kind, toString(r.from), toString(r.until)
  ]] AS down_3
