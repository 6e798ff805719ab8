// What the dossier of a household holds besides its case: plan, steps inward, places on the maps.
// Days in lists are text, as in household/case.
// parameter household: text
// column wishes: list
// column tasks: list
// column positions: list
// column hidden_bonds: list
// column sheet: text or null
MATCH (h:Household {id: $household})
OPTIONAL MATCH (j:Journal {id: $household})
RETURN
  [(h)<-[:WISH_IN]-(w:Wish) | [
    w.id, head([(w)-[:WISH_FOR]->(p:Person) | p.id]), w.circle,
    head([(w)-[:WISH_TOLD_BY]->(p:Person) | p.id]), toString(w.planned_on),
    [(w)-[:AGREED_BY]->(p:Person) | p.id], toString(w.done_on), w.note
  ]] AS wishes,
  [(h)<-[:TASK_IN]-(t:Task)-[:DONE_BY]->(p:Person) | [
    t.id, p.id, t.what, toString(t.from), toString(t.until)
  ]] AS tasks,
  [(h)<-[r:PLACED_IN]-(p:Person) | [p.id, r.lens, r.sector, r.cell]] AS positions,
  [(h)<-[r:BOND_HIDDEN_IN]-(p:Person) | [p.id, r.to_person, r.kind, r.audience]] AS hidden_bonds,
  j.sheet AS sheet
