"""What the store holds as graphs and tables for analysts."""
