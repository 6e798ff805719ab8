// Which roles are or were held with these households.
// parameter ids: list
// column id: text
UNWIND $ids AS household
MATCH (h:Household {id: household})<-[:ROLE_WITH]-(r:Role)
RETURN r.id AS id
