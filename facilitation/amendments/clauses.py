"""What amendments need to know of the text they bear on."""

from __future__ import annotations

from typing import Protocol

from facilitation.text.clauses import Clause


class Clauses(Protocol):
    """The texts service, as far as it is needed here."""

    def clauses(self, document: str) -> tuple[Clause, ...]: ...
    def clause(self, clause: str) -> Clause: ...
    def document_of(self, clause: str) -> str: ...
