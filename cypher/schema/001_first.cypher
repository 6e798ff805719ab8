// The first schema: every id unique, every relation type known, the four phases there.
// Statements end with a semicolon and each runs in a transaction of its own; all can be repeated.
CREATE CONSTRAINT handover_id IF NOT EXISTS FOR (n:Handover) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT household_id IF NOT EXISTS FOR (n:Household) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT municipality_id IF NOT EXISTS FOR (n:Municipality) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT phase_id IF NOT EXISTS FOR (n:Phase) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT role_id IF NOT EXISTS FOR (n:Role) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT store_id IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT task_id IF NOT EXISTS FOR (n:Task) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT team_id IF NOT EXISTS FOR (n:Team) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT twins_id IF NOT EXISTS FOR (n:Twins) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wish_id IF NOT EXISTS FOR (n:Wish) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT worry_id IF NOT EXISTS FOR (n:Worry) REQUIRE n.id IS UNIQUE;
// An engine knows a relation type only after its first use; a query that writes and reads one needs it before.
CREATE (a:Seed), (b:Seed)
CREATE (a)-[:AGREED_BY]->(b)
CREATE (a)-[:CAN_TAKE]->(b)
CREATE (a)-[:CAUSED_BY]->(b)
CREATE (a)-[:COMING]->(b)
CREATE (a)-[:CONCERNS]->(b)
CREATE (a)-[:DONE_BY]->(b)
CREATE (a)-[:FIRST_OF]->(b)
CREATE (a)-[:GOOD_TO_THEM]->(b)
CREATE (a)-[:HANDOVER_IN]->(b)
CREATE (a)-[:HAS_CAPACITY]->(b)
CREATE (a)-[:HELD_BY]->(b)
CREATE (a)-[:IN_MUNICIPALITY]->(b)
CREATE (a)-[:KNOWS]->(b)
CREATE (a)-[:KNOWS_ABOUT]->(b)
CREATE (a)-[:LEAVING]->(b)
CREATE (a)-[:MEMBER_OF]->(b)
CREATE (a)-[:PARENT_OF]->(b)
CREATE (a)-[:PARTNER_OF]->(b)
CREATE (a)-[:PLACED_IN]->(b)
CREATE (a)-[:PLACE_OF]->(b)
CREATE (a)-[:PREFERS]->(b)
CREATE (a)-[:ROLE_WITH]->(b)
CREATE (a)-[:SAFETY_PERSON_OF]->(b)
CREATE (a)-[:SERVES]->(b)
CREATE (a)-[:STANDS_TOWARDS]->(b)
CREATE (a)-[:SUCCEEDED_BY]->(b)
CREATE (a)-[:TASK_IN]->(b)
CREATE (a)-[:TEAM_OF]->(b)
CREATE (a)-[:TIED_TO]->(b)
CREATE (a)-[:TO_ORGANISATION]->(b)
CREATE (a)-[:TO_PERSON]->(b)
CREATE (a)-[:TO_TEAM]->(b)
CREATE (a)-[:TWIN_IN]->(b)
CREATE (a)-[:WISH_FOR]->(b)
CREATE (a)-[:WISH_IN]->(b)
CREATE (a)-[:WISH_TOLD_BY]->(b)
CREATE (a)-[:WORKS_FOR]->(b)
CREATE (a)-[:WORRY_OF]->(b);
MATCH (n:Seed) DETACH DELETE n;
UNWIND ['alignment', 'direct_safety', 'risk_driven', 'recovery'] AS id MERGE (:Phase {id: id});
