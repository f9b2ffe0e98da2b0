"""The next version of a document: what becomes of everything before it is accepted, and what is left to place after."""
