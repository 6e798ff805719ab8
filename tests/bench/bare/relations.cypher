// How many relations the store holds.
MATCH ()-[r]->()
RETURN count(r) AS number
