"""What is measured, each against its floor or its peer in the same run: `python -m benchmarks [NAME …] [--json]`.

Ratios, never absolute times, are compared with goals; the milliseconds beside them tell the machine's mood.
"""
