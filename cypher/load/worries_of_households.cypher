// Which worries these households have.
// parameter ids: list
// column id: text
UNWIND $ids AS household
MATCH (h:Household {id: household})<-[:WORRY_OF]-(w:Worry)
RETURN w.id AS id
