// Who descends from whom, three generations up and down from the members of a household.
MATCH (:Household {id: $household})<-[:MEMBER_OF]-(member:Person)
MATCH (member)<-[links:PARENT_OF*1..3]-(:Person)
UNWIND links AS link
RETURN DISTINCT startNode(link).id AS parent, endNode(link).id AS child
UNION
MATCH (:Household {id: $household})<-[:MEMBER_OF]-(member:Person)
MATCH (member)-[links:PARENT_OF*1..3]->(:Person)
UNWIND links AS link
RETURN DISTINCT startNode(link).id AS parent, endNode(link).id AS child
