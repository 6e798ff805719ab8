"""The questions of `cypher/`, each a typed function; one module an area."""
