// Let nobody else change these people until the end of the transaction, and how they are now.
// parameter ids: list
// column person: map
UNWIND $ids AS id
MATCH (p:Person {id: id})
SET p.id = p.id
RETURN p {.*} AS person
