"""Relatives as genealogists exchange them: GEDCOM 7 and 5.5.1, in and out."""
