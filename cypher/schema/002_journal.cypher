// The journal: every change of a household, numbered without a gap, found by its id and its place.
CREATE CONSTRAINT journal_id IF NOT EXISTS FOR (n:Journal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_place IF NOT EXISTS FOR (n:Change) REQUIRE n.place IS UNIQUE;
// What the web keeps: the secret behind the key of an outbox, and the door of a family's view.
CREATE CONSTRAINT secret_id IF NOT EXISTS FOR (n:Secret) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT door_id IF NOT EXISTS FOR (n:Door) REQUIRE n.id IS UNIQUE;
CREATE (a:Seed), (b:Seed)
CREATE (a)-[:CHANGE_OF]->(b)
CREATE (a)-[:UNDOES]->(b);
MATCH (n:Seed) DETACH DELETE n;
