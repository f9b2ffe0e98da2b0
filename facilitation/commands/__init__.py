"""The commands of the command line, by what they are about; `facilitation.cli` puts them together."""
