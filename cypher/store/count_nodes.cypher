// How many nodes the store holds.
// column number: number
MATCH (n)
RETURN count(n) AS number
