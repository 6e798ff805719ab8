// Keep how the drawing of a household's rings divides its sheet now.
// parameter household: text
// parameter sheet: text
// column id: text
MATCH (j:Journal {id: $household})
SET j.sheet = $sheet
RETURN j.id AS id
