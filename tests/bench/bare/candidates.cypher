// Who can take a phase of a household today, with what they are ranked by.
MATCH (h:Household {id: $household})-[:IN_MUNICIPALITY]->(place:Municipality)
MATCH (:Phase {id: $phase})<-[:CAN_TAKE]-(unit)
WHERE (unit.from IS NULL OR unit.from <= $on) AND (unit.until IS NULL OR $on < unit.until)
WITH DISTINCT h, place, unit
OPTIONAL MATCH (unit)-[:TEAM_OF]->(parent:Organisation)
WITH h, place, unit, coalesce(parent, unit) AS organisation
WHERE (organisation.from IS NULL OR organisation.from <= $on)
  AND (organisation.until IS NULL OR $on < organisation.until)
WITH h, place, unit, organisation,
  [(unit)-[c:CAN_TAKE]->(f:Phase)
    WHERE c.level IN ['lead', 'trained'] AND (c.from IS NULL OR c.from <= $on)
      AND (c.until IS NULL OR $on < c.until) | [f.id, c.level]]
  + [(organisation)-[c:CAN_TAKE]->(f:Phase)
    WHERE c.level IN ['lead', 'trained'] AND (c.from IS NULL OR c.from <= $on)
      AND (c.until IS NULL OR $on < c.until) | [f.id, c.level]] AS able,
  [(unit)-[s:SERVES]->(g:Municipality)
    WHERE (s.from IS NULL OR s.from <= $on) AND (s.until IS NULL OR $on < s.until) | g.id]
  + [(organisation)-[s:SERVES]->(g:Municipality)
    WHERE (s.from IS NULL OR s.from <= $on) AND (s.until IS NULL OR $on < s.until) | g.id] AS near,
  [(h)-[r:PREFERS]->(x)
    WHERE (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR $on < r.until)
      | [x.id, r.wish]] AS wishes
WHERE any(one IN able WHERE one[0] = $phase)
  AND (organisation.regional OR place.id IN near)
  AND none(one IN wishes WHERE one[1] = 'refused' AND one[0] IN [unit.id, organisation.id])
RETURN organisation.id AS organisation,
  CASE WHEN unit:Team THEN unit.id END AS team,
  unit.name AS name, able, wishes,
  [(unit)-[c:HAS_CAPACITY]->(f:Phase)
    WHERE f.id = $phase AND c.measured_on <= $on | [c.measured_on, c.free, c.coded]] AS capacity,
  [(h)<-[:ROLE_WITH]-(r:Role)-[:HELD_BY]->(p:Person)-[work:WORKS_FOR]->(employer)
    WHERE employer.id IN [unit.id, organisation.id]
      AND (r.from IS NULL OR r.from <= $on) AND (r.until IS NULL OR $on < r.until)
      AND (work.from IS NULL OR work.from <= $on) AND (work.until IS NULL OR $on < work.until)
      | [p.id, p.name, r.role]] AS known
