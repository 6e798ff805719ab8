// Every node as it stands.
// column number: text
// column labels: list
// column properties: map
MATCH (n)
RETURN elementId(n) AS number, labels(n) AS labels, properties(n) AS properties
