"""Totals in tables: which cells are the sum of others, and what they become when these change."""
