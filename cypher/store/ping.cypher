// Whether the store answers.
// column number: number
RETURN 1 AS number
