// Write expertise relations, new or changed; a topic is made when first named.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Organisation {id: row.organisation})
MERGE (b:Topic {id: row.topic})
MERGE (a)-[r:KNOWS_ABOUT {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
