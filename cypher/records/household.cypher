// The household records with these ids.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (n:Household {id: id})
RETURN [n {.*,
  municipality: head([(n)-[:IN_MUNICIPALITY]->(x:Municipality) | x.id])
}] AS records
