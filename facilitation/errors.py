"""The two families of errors: the world's fault, which has a sentence for the user, and ours.

A `PalabreError` names a sentence of the catalogue (`resources/words/*/errors.toml`) by its `key` and carries the values that the
sentence quotes. The words are made at the edge (window, command line, papers), in the user's language; see `facilitation.wording`.
Anything else that is raised is a bug of ours and reaches the bug dialog with its traceback.
"""

from __future__ import annotations


class PalabreError(Exception):
    """What the user, the file or the machine did not allow; nothing was changed by the refused act.

    `key` is the sentence's name in the catalogue, e.g. ``"document.encrypted"``; `fields` are the values it quotes.
    """

    def __init__(self, key: str, **fields: object) -> None:
        super().__init__(key, fields)
        self.key = key
        self.fields = fields

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.fields.items())
        return f"{self.key}({told})"
