"""Titles and forms of address before a name: recognised, taken off, and what they say about the person's sex."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from facilitation.text.folding import fold

Sex = Literal["F", "M", ""]


@dataclass(frozen=True, slots=True)
class Title:
    """`short` is how the title is printed; `plain` ones (M., Mme) say nothing but the sex and give way to any other."""

    short: str
    sex: Sex = ""
    plain: bool = False


_WRITTEN: tuple[tuple[Title, str], ...] = (
    (Title("M.", "M", plain=True), "m|mr|monsieur|mister"),
    (Title("Mme", "F", plain=True), "mme|madame|mrs|ms"),
    (Title("Mlle", "F", plain=True), "mlle|mademoiselle|miss|melle"),
    (Title("S.E.M.", "M"), "sem|se m|s e m|se mr|son excellence monsieur|son excellence m|sem m"),
    (Title("S.E. Mme", "F"), "semme|se mme|s e mme|son excellence madame|son excellence mme"),
    (Title("S.E."), "se|s e|son excellence|h e|his excellency|her excellency"),
    (Title("Dr"), "dr|docteur|doctor|docteure|doct"),
    (Title("Pr"), "pr|prof|professeur|professor|professeure"),
    (Title("Hon."), "hon|honorable|l honorable"),
    (Title("Me"), "me|maitre"),
    (Title("Ing."), "ing|ingenieur|eng|engr"),
    (Title("Gén."), "gen|general|gal|generale|general de division|general de brigade|general de corps d armee"),
    (Title("Col."), "col|colonel"),
    (Title("Lt-Col."), "lt col|lieutenant colonel|ltcol|lcl"),
    (Title("Cdt"), "cdt|commandant|commandante"),
    (Title("Cne"), "cne|capitaine|capt|cpt"),
    (Title("Lt"), "lt|lieutenant"),
    (Title("Adj."), "adjt|adjudant"),
    (Title("Insp."), "insp"),
    (Title("Togbui", "M"), "togbui|togbe|togbi|torgbui|torgbe"),
    (Title("Chef"), "chef|chef canton|chef de canton|chef traditionnel|chef village|chef de village|sm|sa majeste|majeste"),
    (Title("Reine mère", "F"), "reine mere|mama reine|queen mother"),
    (Title("Imam", "M"), "imam"),
    (Title("Mgr", "M"), "mgr|monseigneur"),
    (Title("Abbé", "M"), "abbe|l abbe"),
    (Title("Père", "M"), "pere|rp|r p|reverend pere|rev pere"),
    (Title("Pasteur"), "pasteur|past|pst|rev|reverend|rev pasteur|reverend pasteur|pastor"),
    (Title("Sr", "F"), "sr|soeur|sister|rev soeur|reverende soeur"),
    (Title("Fr.", "M"), "fr|frere|brother"),
    (Title("Ministre"), "ministre|le ministre|la ministre|minister"),
    (Title("Député"), "depute|deputee|le depute|la deputee"),
    (Title("Sénateur"), "senateur|senatrice|le senateur|la senatrice"),
    (Title("Ambassadeur"), "ambassadeur|ambassadrice|l ambassadeur|l ambassadrice|amb"),
    (Title("Préfet"), "prefet|le prefet|prefete|la prefete"),
    (Title("Maire"), "maire|le maire|la maire"),
)
_TITLES = {form: title for title, forms in _WRITTEN for form in forms.split("|")}
_DOTTED = frozenset(("se", "fr", "sm", "amb", "gen", "ing", "eng", "insp", "rp", "hon"))
"""Short forms that are names too: titles only with their full stop."""
_LONGEST = max(form.count(" ") for form in _TITLES) + 1
_GLUED = re.compile(r"^((?:S\.?E\.?M?|M|Mme|Mlle|Mr|Mrs|Ms|Dr|Pr|Prof|Me|Hon|Col|Gen|Gén)\.)(?=[^\W\d_]{2})", re.IGNORECASE)
_ARTICLES = frozenset(("le", "la", "l"))


@lru_cache(maxsize=32_768)
def _plain(word: str) -> str:
    return re.sub(r"[^a-z ]", "", fold(word).replace("-", " ")).strip()


def title_of(words: str) -> Title | None:
    """The title that these words are as a whole, as in a column of titles; "Monsieur" gives M."""
    key = " ".join(re.sub(r"[.\-/]", " ", fold(words)).split())
    return _TITLES.get(key) or _TITLES.get(key.replace(" ", "")) or _TITLES.get(_plain(words))


def take_title(name: str) -> tuple[str, Sex, str]:
    """The title in front of a name as printed ("" where there is none), the sex it tells, and the name without it.

    Several titles are put together ("S.E.M. Dr"), and M. or Mme give way to another one. A title is only taken while two letters or
    more remain: a family may be called Pasteur.
    """
    words = _GLUED.sub(r"\1 ", name.strip()).split()
    found: list[Title] = []
    while found_now := _leading(words):
        title, length = found_now
        if sum(letter.isalpha() for word in words[length:] for letter in word) < 2:
            break
        if title.short not in (known.short for known in found):
            found.append(title)
        words = words[length:]
    sex: Sex = next((title.sex for title in found if title.sex), "")
    return join_titles(found), sex, " ".join(words)


def join_titles(titles: list[Title]) -> str:
    """Titles of one person in one line; plain ones only where there is no other."""
    telling = [title.short for title in titles if not title.plain]
    return " ".join(dict.fromkeys(telling)) or next((title.short for title in titles), "")


def _leading(words: list[str]) -> tuple[Title, int] | None:
    """The title the first words are, and how many words it takes; the longest one."""
    skipped = 1 if len(words) > 2 and _plain(words[0]) in _ARTICLES else 0
    for length in range(min(_LONGEST, len(words) - skipped), 0, -1):
        key = " ".join(filter(None, (_plain(word) for word in words[skipped : skipped + length])))
        if title := _TITLES.get(key):
            if length == 1 and not skipped and words[0] == "M" and len(words) < 3:
                return None  # as likely an initial as a title
            if key in _DOTTED and "." not in "".join(words[skipped : skipped + length]):
                return None
            return title, skipped + length
    return None
