"""What keeps the project going and is not part of the program: `dev.py` calls these."""
