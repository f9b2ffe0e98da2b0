"""Ways to say one edit of a clause's words, plainest first: « remplacer le mot », « après le mot …, insérer », « compléter par ».

Nothing here knows whether a way is understood: `writing` tries them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from facilitation.formulas import joining
from facilitation.formulas.citing import Cited
from facilitation.formulas.matching import find
from facilitation.formulas.phrases import Noun, cardinal, named, noun, ordinal, phrase, quoted
from facilitation.formulas.quotes import INNER_SPACES
from facilitation.formulas.sentences import sentences
from facilitation.text.hunks import Words
from facilitation.text.tokens import APOSTROPHES

_WIDEST: Final = 4
"""Units taken along on a side to make words the only ones of their kind."""
_LIGHT: Final = 3
"""Letters of words that say little alone: "de", "les", "et"."""
_SENTENCE_ENDS: Final = (".", "!", "?", "…")
_WORDS_OF_A_SENTENCE: Final = 4
"""From as many words on, a sentence that is all new is told as rewritten."""


@dataclass(frozen=True, slots=True)
class Way:
    """An act: `alone` with its place, `listed` under a place that was said before. Neither begins with a capital or ends with a
    full stop."""

    alone: str
    listed: str


@dataclass(frozen=True, slots=True)
class Rewording:
    """`base[start:end]` becomes `new`."""

    start: int
    end: int
    new: str


class Telling:
    """Says edits of one text, which `cited` names."""

    def __init__(self, base: str, cited: Cited) -> None:
        self._base = base
        self._cited = cited
        self._words = Words(base)
        self._sentences = sentences(base)

    def ways(self, change: Rewording) -> Iterator[Way]:
        """All ways to say the change, without end of a line in any."""
        change = self._trimmed(change)
        old = self._base[change.start : change.end]
        yield from self._whole_sentences(change)
        if not old.strip(INNER_SPACES):
            yield from self._inserting(change)
        elif not change.new.strip(INNER_SPACES):
            yield from self._deleting(change)
        yield from self._replacing(change)

    def everywhere(self, changes: Sequence[Rewording]) -> Way | None:
        """The same words changed in the same way at every place they stand at; None where they stand at others too."""
        first = self._trimmed(changes[0])
        old, new = self._base[first.start : first.end].strip(INNER_SPACES), first.new.strip(INNER_SPACES)
        if not old or len(find(self._base, old)) != len(changes):
            return None
        words, by = named(old), quoted(new)
        if words is None or (new and by is None):
            return None
        key = "act.replace_times" if new else "act.delete_times"
        return self._at(phrase(key, times=cardinal(len(changes)), old=words, new=by))

    # Sentences

    def _whole_sentences(self, change: Rewording) -> Iterator[Way]:
        new = change.new.strip(INNER_SPACES)
        start, end = self._bare(change)
        for place, (first, last) in enumerate(self._sentences):
            mark = self._base[end:last]
            if new and end < last and not new.endswith(_SENTENCE_ENDS) and not any(map(str.isalnum, mark)):
                # The full stop stays: it is said with the sentence.
                new, end = new + mark, last
            if (first, last) == (start, end) and len(self._sentences) > 1:
                which = noun("part.sentence", which=ordinal(place + 1))
                if not new:
                    yield self._of(which, "act.delete", "old")
                elif len(Words(new).units) >= _WORDS_OF_A_SENTENCE and (block := quoted(new)) is not None:
                    yield self._of(which, "act.rewrite", "whole", new=block)
        if start == end and _are_sentences(new):
            yield from self._new_sentences(change.start, new)

    def _new_sentences(self, at: int, new: str) -> Iterator[Way]:
        block = quoted(new)
        if block is None:
            return
        what = phrase("new.announced", what=phrase("new.sentence", count=len(sentences(new))), new=block)
        ends = [last for _, last in self._sentences if last <= at]
        if ends and not self._base[ends[-1] : at].strip():
            if len(ends) == len(self._sentences):
                yield self._of(self._cited.whole, "act.complete", "whole", new=what, listed="act.complete_listed")
            which = noun("part.sentence", which=ordinal(len(ends)))
            after = phrase("place.after", whole=which.within(self._cited.whole), act=phrase("act.insert", new=what))
            yield Way(after, phrase("place.after", whole=which, act=phrase("act.insert", new=what)))
        elif not self._base[:at].strip():
            yield self._beginning(phrase("act.insert", new=what))

    # Words

    def _replacing(self, change: Rewording) -> Iterator[Way]:
        for old, at, by in self._found(change):
            new = quoted(by)
            if new is not None:
                yield self._at(phrase("act.replace", old=old, new=new), at)

    def _deleting(self, change: Rewording) -> Iterator[Way]:
        start, end = self._bare(change)
        words = named(self._base[start:end])
        first = self._units(start, end)[0]
        if words is not None and not any(map(str.isalnum, self._base[start:end])) and first:
            # Of many commas the one after a word.
            act = phrase("act.delete", old=words)
            for anchor, at in () if self._is_single(start, end) else self._anchors(first - 1, -1):
                yield self._at(phrase("act.after", anchor=anchor, act=act), at)
        for old, at, by in self._found(Rewording(start, end, "")):
            if not by:
                yield self._at(phrase("act.delete", old=old), at)

    def _inserting(self, change: Rewording) -> Iterator[Way]:
        new = named(change.new.strip(INNER_SPACES))
        if new is None:
            return
        rest = self._base[change.end :]
        if joining.tail(self._base) <= change.start and not any(map(str.isalnum, rest)):
            yield self._of(self._cited.whole, "act.complete", "whole", new=new, listed="act.complete_listed")
        if not self._base[: change.start].strip():
            yield self._beginning(phrase("act.insert", new=new))
        before = [place for place, end in enumerate(self._words.ends) if end <= change.start]
        after = [place for place, start in enumerate(self._words.starts) if start >= change.end]
        sides = [("act.insert_after", before[-1], -1)] if before else []
        sides += [("act.insert_before", after[0], 1)] if after else []
        # Words put in after a comma, a full stop or « de » are told by what follows.
        sides.sort(key=lambda side: 2 * (not self._is_word(side[1])) + self._is_light(side[1]))
        for key, unit, step in sides:
            for anchor, at in self._anchors(unit, step):
                yield self._at(phrase(key, anchor=anchor, new=new), at)

    def _anchors(self, unit: int, step: int) -> Iterator[tuple[Noun, Noun | None]]:
        """Words that end (or begin) with this unit, and the sentence that they are to be looked for in: the fewest that stand there
        once, where they are more than « de »; then the one unit, counted."""
        for count in range(1, _WIDEST + 1):
            first, last = (unit - count + 1, unit) if step < 0 else (unit, unit + count - 1)
            if first < 0 or last >= len(self._words.units) or not all(map(self._is_word, range(first, last + 1))):
                break
            start, end = self._words.starts[first], self._words.ends[last]
            if count == 1 and self._light(start, end):
                continue
            yield from self._told_apart(start, end)
        start, end = self._words.starts[unit], self._words.ends[unit]
        yield from self._told_apart(start, end)
        yield from self._counted(start, end)

    def _found(self, change: Rewording) -> Iterator[tuple[Noun, Noun | None, str]]:
        """Words that hold what is changed, the sentence to look for them in, and what they become."""
        first, last = self._glued(*self._units(change.start, change.end))
        start, end, by = self._widened(change, first, last)
        light = self._light(start, end)
        if not light:
            yield from ((words, at, by) for words, at in self._told_apart(start, end))
            if not self._alone_often(start, end):
                yield from ((words, at, by) for words, at in self._counted(start, end))
        for count in range(1, 2 * _WIDEST + 1):
            # To the right first: what an article belongs to stands there.
            for right in range(min(count, _WIDEST), max(-1, count - _WIDEST - 1), -1):
                low, high = first - (count - right), last + right
                if low < 0 or high > len(self._words.units) or self._breaks(low, high):
                    continue
                start, end, by = self._widened(change, low, high)
                yield from ((words, at, by) for words, at in self._told_apart(start, end))
        start, end, by = self._widened(change, first, last)
        yield from ((words, at, by) for words, at in self._told_apart(start, end))
        yield from ((words, at, by) for words, at in self._counted(start, end))

    def _told_apart(self, start: int, end: int) -> Iterator[tuple[Noun, Noun | None]]:
        """The words there, alone where they stand once, with their sentence where they stand once in it."""
        text = self._base[start:end]
        words = named(text)
        if words is None:
            return
        matches = find(self._base, text)
        if len(matches) == 1:
            yield words, None
            return
        for place, (first, last) in enumerate(self._sentences):
            inside = [one for one in matches if first <= one.start and one.end <= last]
            if len(self._sentences) > 1 and len(inside) == 1 and inside[0].start == start:
                yield words, noun("part.sentence", which=ordinal(place + 1))

    def _counted(self, start: int, end: int) -> Iterator[tuple[Noun, Noun | None]]:
        """ "la deuxième occurrence du mot « comité »"."""
        text = self._base[start:end]
        words = named(text)
        if words is None:
            return
        matches = find(self._base, text)
        for place, one in enumerate(matches):
            if (one.start, one.end) == (start, end) and len(matches) > 1:
                yield noun("words.occurrence", which=ordinal(place + 1), of=words.of), None

    # Putting an act and its place together

    def _at(self, act: str, sentence: Noun | None = None) -> Way:
        if sentence is None:
            return Way(phrase("place.at", at=self._cited.at, act=act), act)
        within = sentence.within(self._cited.whole)
        return Way(phrase("place.at", at=within.to, act=act), phrase("place.at", at=sentence.to, act=act))

    def _beginning(self, act: str) -> Way:
        alone = phrase("place.beginning", of=self._cited.whole.of, act=act)
        return Way(alone, phrase("place.beginning_listed", act=act))

    def _of(self, whole: Noun, key: str, field: str, *, listed: str = "", **fields: object) -> Way:
        """An act whose object is the place: a sentence of the clause, or the clause itself."""
        alone = whole if whole == self._cited.whole else whole.within(self._cited.whole)
        return Way(phrase(key, **{field: alone}, **fields), phrase(listed or key, **{field: whole}, **fields))

    # Places in the text

    def _trimmed(self, change: Rewording) -> Rewording:
        """Without the spaces that both sides share."""
        start, end, new = change.start, change.end, change.new
        while start < end and new and self._base[start] == new[0] and new[0] in INNER_SPACES:
            start, new = start + 1, new[1:]
        while start < end and new and self._base[end - 1] == new[-1] and new[-1] in INNER_SPACES:
            end, new = end - 1, new[:-1]
        return Rewording(start, end, new)

    def _bare(self, change: Rewording) -> tuple[int, int]:
        """Its place without the spaces at its ends."""
        text = self._base[change.start : change.end]
        lead = len(text) - len(text.lstrip(INNER_SPACES))
        return change.start + lead, max(change.start + lead, change.end - (len(text) - len(text.rstrip(INNER_SPACES))))

    def _units(self, start: int, end: int) -> tuple[int, int]:
        """The units first … last - 1 that the place touches; of a place between two units none."""
        first = next((place for place, stop in enumerate(self._words.ends) if stop > start), len(self._words.units))
        last = first
        while last < len(self._words.units) and self._words.starts[last] < end:
            last += 1
        return first, last

    def _glued(self, first: int, last: int) -> tuple[int, int]:
        """With what hangs on the units without a space: of "4622-13" not the 13 alone."""
        if first >= last:
            return first, last
        while first > 1 and self._hangs(first - 1):
            first -= 2
        while last < len(self._words.units) - 1 and self._hangs(last):
            last += 2
        return first, last

    def _hangs(self, unit: int) -> bool:
        """Whether a hyphen or another sign joins the units on both its sides."""
        words = self._words
        joins = len(words.units[unit]) == 1 and not words.units[unit].isalnum() and words.units[unit] not in '"«»()'
        if not joins or unit + 1 >= len(words.units):
            return False
        beside = words.units[unit - 1][-1:].isalnum() and words.units[unit + 1][:1].isalnum()
        return beside and words.ends[unit - 1] == words.starts[unit] and words.ends[unit] == words.starts[unit + 1]

    def _widened(self, change: Rewording, first: int, last: int) -> tuple[int, int, str]:
        """The place from the beginning of unit `first` to the end of unit `last - 1`, and what all of it becomes."""
        if first >= last:
            return change.start, change.end, change.new
        start, end = self._words.starts[first], self._words.ends[last - 1]
        low, high = min(start, change.start), max(end, change.end)
        by = self._base[low : change.start] + change.new + self._base[change.end : high]
        # Spaces outside the units are not part of the words said.
        if low < start and by.startswith(self._base[low:start]):
            by = by.removeprefix(self._base[low:start])
        if end < high and by.endswith(self._base[end:high]):
            by = by.removesuffix(self._base[end:high])
        lead = len(self._base[start:end]) - len(self._base[start:end].lstrip(INNER_SPACES))
        if lead and by[:lead] == self._base[start : start + lead]:
            start, by = start + lead, by[lead:]
        return start, end, by

    def _breaks(self, first: int, last: int) -> bool:
        return any(unit in ("\n", "\t") for unit in self._words.units[first:last])

    def _is_word(self, unit: int) -> bool:
        return self._words.units[unit][:1].isalnum() or self._words.units[unit][-1] in APOSTROPHES

    def _light(self, start: int, end: int) -> bool:
        """Whether the words say nothing alone: an article, « et », « l' »."""
        text = self._base[start:end]
        return text[-1:] in APOSTROPHES or (text.isalpha() and len(text) <= _LIGHT and text.islower())

    def _is_light(self, unit: int) -> bool:
        return self._light(self._words.starts[unit], self._words.ends[unit])

    def _is_single(self, start: int, end: int) -> bool:
        return len(find(self._base, self._base[start:end])) == 1

    def _alone_often(self, start: int, end: int) -> bool:
        return len(find(self._base, self._base[start:end])) > _WIDEST


def _are_sentences(text: str) -> bool:
    return bool(text) and text.endswith(_SENTENCE_ENDS) and not text[0].islower() and any(map(str.isalnum, text[:3]))
