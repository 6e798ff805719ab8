// Who should move inward in these households.
// parameter ids: list
// column id: text
UNWIND $ids AS household
MATCH (h:Household {id: household})<-[:WISH_IN]-(w:Wish)
RETURN w.id AS id
