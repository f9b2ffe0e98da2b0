"""How new words are set into a sentence: spaces, the punctuation that is announced, capitals where a sentence begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

_SPACES: Final = " \t\u00a0\u202f\u2009"
_NO_SPACE_BEFORE: Final = (",", ".", ")", "]", "…", "’", "'")
_NO_SPACE_AFTER: Final = ("’", "'", "(", "[", "\u00a0", "\u202f", " ")
_TAIL: Final = re.compile(rf"[{_SPACES}]*[.;:,!?…]?(?:[{_SPACES}]*[»”\"])*[{_SPACES}]*[.;,]?[{_SPACES}]*(?:et|ou)?[{_SPACES}]*$")
_CLOSING: Final = re.compile(rf"(?:[{_SPACES}]*[»”\"])*[{_SPACES}]*[;,.]?[{_SPACES}]*$")
_FINAL: Final = re.compile(rf"([{_SPACES}]*[.;:,])[{_SPACES}]*[»”\"]?[{_SPACES}]*[;.,]?$")
_DOUBLED: Final = re.compile(rf"[,;:][{_SPACES}]*[,;.](?!\.\.)|[{_SPACES}]+(?:,|\.(?!\.\.|\d))|(?<!\.)\.[{_SPACES}]*\.(?!\.)")
_MEMBER_END: Final = re.compile(rf"[{_SPACES}]*[;,][{_SPACES}]*$")


def tail(text: str) -> int:
    """Where the final punctuation begins, with the marks that close a quotation: "… femmes. »" → the place after "femmes"."""
    found = _TAIL.search(text)
    start = found.start() if found is not None else len(text)
    if start and text[start - 1 : start] and text[start:].strip(_SPACES) in ("et", "ou"):
        return len(text.rstrip(_SPACES))
    return start


def closing(text: str) -> int:
    """Where the marks begin that close a quotation after the final full stop: "… femmes. » ;" → the place after "femmes."."""
    found = _CLOSING.search(text)
    if found is None:
        return len(text)
    marks = found[0]
    if "»" in marks or "”" in marks or '"' in marks:
        return found.start()
    return len(text.rstrip(_SPACES))


def final_mark(text: str) -> str:
    """The punctuation an alinéa ends with: ".", "\u00a0;", ""."""
    found = _FINAL.search(text)
    return found[1] if found is not None else ""


def after_member(own: str, sentence: str) -> tuple[int, str]:
    """Where a new sentence begins behind what stands there, and what is set there: behind a member of a list, which ends with a
    semicolon or a comma, this moves to the end of the sentence, and a full stop takes its place."""
    found = _MEMBER_END.search(own)
    if found is None or not sentence.endswith("."):
        return len(own), sentence
    return found.start(), f". {sentence[:-1]}{found[0].rstrip(_SPACES)}"


def with_final(text: str, model: str) -> str:
    """The text with the model's final punctuation, where it has none itself."""
    return text + final_mark(model) if text and text[-1].isalnum() and not final_mark(text) else text


def inserted(before: str, words: str, after: str) -> str:
    """The words with the spaces that they need between what stands before and after them."""
    words = words.strip(_SPACES)
    if words.startswith(",") and before.rstrip(_SPACES).endswith(","):
        words = words[1:].lstrip(_SPACES)
    if words.endswith(",") and after.lstrip(_SPACES).startswith(","):
        words = words[:-1]
    if not words:
        return ""
    lead = "" if not before or before.endswith(_NO_SPACE_AFTER) or words.startswith(_NO_SPACE_BEFORE) else " "
    trail = ""
    if after and not after.startswith((*_NO_SPACE_BEFORE, " ", "\u00a0", "\u202f", ";", ":", "»", "”", "?", "!")):
        trail = "" if words.endswith(("’", "'", "(")) else " "
    elif words.endswith(("’", "'")) and after.startswith(" "):
        trail = ""
    return lead + words + trail


def without(text: str, start: int, end: int) -> tuple[int, int]:
    """`start:end` widened by the space that goes with the words."""
    before, after = text[:start], text[end:]
    if before.rstrip(_SPACES).endswith(",") and after.lstrip(_SPACES).startswith(","):
        # Of the commas on both sides one goes.
        return len(before.rstrip(_SPACES)), end + len(after) - len(after.lstrip(_SPACES)) + 1
    if before.endswith(tuple(_SPACES)) and (not after or after[0] in _SPACES + ",.)" or before.endswith("  ")):
        return start - 1, end
    if not before.strip(_SPACES + '«“"') and after[:1] in tuple(_SPACES):
        return start, end + 1
    if before.endswith(("'", "’", "(")) and after[:1] in tuple(_SPACES):
        return start, end + 1
    return start, end


def doubled(old: str, new: str, brought: Sequence[str] = ()) -> str:
    """Punctuation that an edit leaves side by side or after a space, and that no words had before: ",." where the words between
    are cut; "" for none. `brought` are the new words, which may have such marks themselves."""
    had = Counter(_DOUBLED.findall("\n".join((old, *brought))))
    return next((marks for marks, count in Counter(_DOUBLED.findall(new)).items() if count > had[marks]), "")


def is_sentence(words: str) -> bool:
    return words[:1].isupper() and words[-1:] in (".", "!", "?", "…") and " " in words.strip()


def capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
