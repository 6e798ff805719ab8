// Every relation as it stands.
// column source: text
// column target: text
// column type: text
// column properties: map
MATCH (a)-[r]->(b)
RETURN elementId(a) AS source, elementId(b) AS target, type(r) AS type, properties(r) AS properties
