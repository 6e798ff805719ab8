// The person records with these ids.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (n:Person {id: id})
RETURN [n {.*}] AS records
