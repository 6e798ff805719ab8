// The place records with these ids.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (n:Place {id: id})
RETURN [n {.*,
  person: head([(n)-[:PLACE_OF]->(x:Person) | x.id]),
  people: [(n)-[:GOOD_TO_THEM]->(x:Person) | x.id]
}] AS records
