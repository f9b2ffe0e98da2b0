"""Before a workshop is open: the recent ones, a new one, another file, the demonstration."""
