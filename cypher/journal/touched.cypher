// Which facts the changes at these places in the journals touched, and on which device.
// parameter places: list
// column id: text
// column number: number
// column device: text
// column touches: text
UNWIND $places AS place
MATCH (c:Change {place: place})
RETURN c.id AS id, c.number AS number, c.device AS device, c.touches AS touches
