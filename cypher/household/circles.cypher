// Who stands around these households and what they know of the worries.
// Days in lists are text, as in household/case.
// parameter ids: list
// column household: map
// column members: list
// column ties: list
// column worries: list
// column knows: list
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
  ]] AS knows
