// Write asked_kin relations, new or changed; a kind of kin is made when first named.
// parameter rows: list
// column written: number
UNWIND $rows AS row
MATCH (a:Person {id: row.person})
MERGE (b:Kin {id: row.kin})
MERGE (a)-[r:ASKED_FOR {key: row.key}]->(b)
SET r = row.properties
RETURN count(*) AS written
