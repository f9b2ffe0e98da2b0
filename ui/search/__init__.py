"""Ctrl+K: finds any person, clause, amendment, agenda item, page or command."""
