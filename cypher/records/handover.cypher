// The handover records with these ids.
// parameter ids: list
// column records: list
UNWIND $ids AS id
MATCH (n:Handover {id: id})
RETURN [n {.*,
  household: head([(n)-[:HANDOVER_IN]->(x:Household) | x.id]),
  leaving: head([(n)-[:LEAVING]->(x:Role) | x.id]),
  coming: head([(n)-[:COMING]->(x:Role) | x.id]),
  organisation: head([(n)-[:TO_ORGANISATION]->(x:Organisation) | x.id]),
  team: head([(n)-[:TO_TEAM]->(x:Team) | x.id]),
  person: head([(n)-[:TO_PERSON]->(x:Person) | x.id])
}] AS records
