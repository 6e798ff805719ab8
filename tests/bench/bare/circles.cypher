// Who stands round a household today, and what each knows of every open worry.
MATCH (h:Household {id: $household})<-[place:MEMBER_OF|TIED_TO]-(p:Person)
WHERE (place.from IS NULL OR place.from <= $on) AND (place.until IS NULL OR $on < place.until)
  AND p.life IS NULL AND (p.died IS NULL OR (p.died > $on_text AND p.died <> 'unknown'))
WITH DISTINCT h, p
OPTIONAL MATCH (h)<-[:WORRY_OF]-(w:Worry)
WHERE w.opened <= $on AND (w.closed IS NULL OR $on < w.closed)
OPTIONAL MATCH (p)-[k:KNOWS]->(w)
WHERE (k.from IS NULL OR k.from <= $on) AND (k.until IS NULL OR $on < k.until)
RETURN p.id AS person, w.id AS worry, k.level AS level
