"""The demonstration workshop: a complete, fictional five-day validation in French, made from `resources/demonstration/`."""
