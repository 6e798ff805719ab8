// The municipality records with these ids.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (n:Municipality {id: id})
RETURN [n {.*}] AS records
