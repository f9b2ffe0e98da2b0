"""What two pages share. Everything here follows theme, scale and language by itself, and has an accessible name."""
