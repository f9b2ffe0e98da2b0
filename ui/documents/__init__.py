"""A document that is brought in: pasted, looked at and corrected before it is accepted; for a page and for the assistant."""
