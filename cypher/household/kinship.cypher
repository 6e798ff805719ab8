// Couples, bonds and parents of these people.
// parameter ids: list
// column partners: list
// column bonds: list
// column parents: list
UNWIND $ids AS id
MATCH (a:Person {id: id})
RETURN
  [(a)-[r:PARTNER_OF]->(b:Person) | r {.*, a: a.id, b: b.id}] AS partners,
  [(a)-[r:STANDS_TOWARDS]->(b:Person) | r {.*, from_person: a.id, to_person: b.id}] AS bonds,
  [(a)-[r:PARENT_OF]->(b:Person) | r {.*, parent: a.id, child: b.id}] AS parents
