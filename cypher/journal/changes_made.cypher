// How many changes were ever made, in all households together.
// column number: number
MATCH (c:Change)
RETURN count(c) AS number
