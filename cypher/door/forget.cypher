// Take away the doors closed before a moment; nobody holds their tokens any more.
// parameter before: text
// column number: number
MATCH (d:Door)
WHERE d.closed_at < $before
DETACH DELETE d
RETURN count(*) AS number
