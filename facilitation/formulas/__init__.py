"""Amendments said as formulas (« à l'alinéa 4, remplacer les mots "veille à" par "garantit" »): read, made in a text, written."""
