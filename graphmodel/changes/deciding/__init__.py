"""One file a family of deeds: each deed looked at, then put on the draft."""
