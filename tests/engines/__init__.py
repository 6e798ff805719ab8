"""Helpers that start the graph engines the tests run on."""
