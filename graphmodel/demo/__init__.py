"""Invented people and organisations to look at, and a region of any size from a seed."""
