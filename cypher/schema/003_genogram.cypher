// The genogram: whom the family was asked for in vain, and bonds left out for somebody.
CREATE CONSTRAINT kin_id IF NOT EXISTS FOR (n:Kin) REQUIRE n.id IS UNIQUE;
CREATE (a:Seed), (b:Seed)
CREATE (a)-[:ASKED_FOR]->(b)
CREATE (a)-[:BOND_HIDDEN_IN]->(b);
MATCH (n:Seed) DETACH DELETE n;
