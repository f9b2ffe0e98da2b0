"""The origin of words in one sentence: « garantit » : ajouté par l’amendement n° 39 (DGE) ; retenu – consensus, le 23/07/2025."""

from __future__ import annotations

from facilitation.amendments.origins import Origin
from facilitation.wording import Wording

_LONGEST = 80


def origin_words(origin: Origin, wording: Wording) -> str:
    """Who changed what, how it was decided and when; of a recomputed total, that it is one."""
    words = " ".join(origin.words.split())
    words = words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + "…"
    amendment = origin.amendment
    if amendment is None:
        return wording("origin.counted", words=words)
    if amendment.decision is None or amendment.is_open:
        key = "origin.would_strike" if origin.deed == "struck" else "origin.proposed"
        return wording(key, words=words, number=amendment.number, author=amendment.author_line)
    decided = amendment.decision.decided_at
    return wording(
        f"origin.{origin.deed}",
        words=words,
        number=amendment.number,
        author=amendment.author_line,
        decision=f"{wording(f'state.{amendment.state}')} – {wording(f'mode.{amendment.decision.mode}')}",
        date=wording.short_date(decided.date()),
        time=wording.time(decided),
    )
