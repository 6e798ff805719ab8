"""What can be done to a household: every deed decided by plain functions into differences."""
