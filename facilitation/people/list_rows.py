"""One row of a list at a time: whether it is a person, and what its cells say about her."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitation.people.categories import AgeClass, age_class_named, answer_named, constituency_named, role_named, sex_named
from facilitation.people.column_values import is_body, looks_like_name
from facilitation.people.columns import ListLayout
from facilitation.people.header_words import Meaning, header_key, is_name_header, meanings_of
from facilitation.people.name_splitting import split_name
from facilitation.people.phones import Phone, read_contacts
from facilitation.people.tables import Row, Sheet
from facilitation.people.titles import Sex, join_titles, take_title, title_of
from facilitation.text.folding import fold

if TYPE_CHECKING:
    from facilitation.people.lists import SkipReason

LONGEST_NAME = 200

_TOTAL = re.compile(
    r"^(?:sous )?(?:total|totaux|effectif|nombre total|grand total|ensemble)(?:\s*(?:$|[:=(\d])|"
    r" (?:general|generaux|partiel|des?|du|participants?|hommes?|femmes?|presents?|inscrits?)\b)"
)
_SIGNED = re.compile(
    r"^(?:fait a\b|visa\b|signature|arrete(?:e)? la presente|certifie|lu et approuve|pour (?:le|la|les)\b|ampliation|"
    r"cachet|nb\b|n\.b\b|"
    r"(?:le|la|les) (?:ministre|secretaire|directeur|directrice|president|presidente|coordonnateur|coordinateur|rapporteur|comite|"
    r"chef|prefet|maire|facilitateur|gestionnaire|comptable|responsable|point focal)\b)"
)
_ENUMERATED = re.compile(r"^(?:[ivxIVX]{1,5}|[A-Z]|\d{1,2})\s*[.)–-]+\s*\S")
_NOTHING = frozenset(("null", "n/a", "#n/a", "néant", "neant", "nan", "none", "-", "--", "/", "…", "...", "_"))
_ACRONYM_AT_END = re.compile(r"^(.{6,}?)\s*[(\[]\s*([A-ZÉÈÀÇ][A-Za-zÉÈÀÇéèàç0-9&./ -]{1,15})\s*[)\]]$", re.DOTALL)
_CONTACTS: tuple[Meaning, ...] = ("phone", "email")
_SECTION_COLUMNS: frozenset[Meaning] = frozenset(("number", "title", "ignored"))
_FILLED_DOWN: frozenset[Meaning] = frozenset(("institution", "acronym", "constituency", "locality", "role"))


@dataclass(slots=True)
class Fields:
    """What the cells of one row say; `unread` are words that fitted nowhere."""

    title: str = ""
    family_name: str = ""
    first_names: str = ""
    name_sure: bool = True
    sex: Sex = ""
    function: str = ""
    institution: str = ""
    acronym: str = ""
    constituency: str = ""
    phones: tuple[Phone, ...] = ()
    email: str = ""
    locality: str = ""
    role: str = ""
    age_class: AgeClass = ""
    disability: bool | None = None
    notes: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


class RowReader:
    """Reads the rows of a sheet from top to bottom; remembers the section it is in and the rows it has seen."""

    def __init__(self, sheet: Sheet, layout: ListLayout, seen: set[Row] | None = None) -> None:
        """`seen` are rows of the lists above in the same sheet; it is added to."""
        self._sheet = sheet
        self._layout = layout
        self._columns: dict[Meaning, tuple[int, ...]] = {}
        for column, meaning in enumerate(layout.columns):
            self._columns[meaning] = (*self._columns.get(meaning, ()), column)
        self._name_columns = tuple(
            column for column, meaning in enumerate(layout.columns) if meaning in ("full_name", "family_name", "first_names")
        )
        numbers = frozenset(self._columns.get("number", ()))
        self._telling = tuple(column for column in range(sheet.width) if column not in numbers)
        self._headers = {header_key(words) for row in layout.header_rows for words in sheet.rows[row] if words}
        self._titles = {header_key(" ".join(row)) for row in sheet.rows[: layout.first_row] if any(row)}
        self._section = ""
        self._signed = False
        self._seen: set[Row] = set() if seen is None else seen
        self._merged_from = {
            (row, column): (merge.first_row, merge.first_column)
            for merge in sheet.merges
            for row in range(merge.first_row, min(merge.last_row + 1, len(sheet.rows)))
            for column in range(merge.first_column, min(merge.last_column + 1, sheet.width))
        }

    def reason_to_skip(self, number: int) -> SkipReason | None:
        """Why this row is no person; None for a person. To be asked once for each filled row, in order."""
        row = self._sheet.rows[number]
        if number in self._layout.header_rows:
            return "header"
        if number < self._layout.first_row:
            return "title"
        if reason := self._furniture(number, row):
            return reason
        if reason := self._nameless(number, row):
            return reason
        told = tuple(row[column] if column < len(row) else "" for column in self._telling)
        if told in self._seen:
            return "repeated_row"
        self._seen.add(told)
        return None

    def _furniture(self, number: int, row: Row) -> SkipReason | None:
        """Headers on a new page, sums and signatures, which stand between and below the people."""
        filled = [cell for cell in row if cell]
        if self._headers and sum(len(cell) < 80 and header_key(cell) in self._headers for cell in filled) > max(
            1, len(filled) // 2
        ):
            return "repeated_header"
        if any(is_name_header(row[column]) for column in self._name_columns if column < len(row) and row[column]):
            return "repeated_header"
        if len(filled) > 2 and not self._headers and sum(bool(meanings_of(cell)) for cell in filled) == len(filled):
            return "repeated_header"
        if header_key(" ".join(row)) in self._titles:
            return "title"
        return self._ending(number, row)

    def _ending(self, number: int, row: Row) -> SkipReason | None:
        """Sums and signatures: known by their first words, unless a person's name stands in the row beside them."""
        filled = [cell for cell in row if cell]
        words = [fold(cell[:80]) for cell in filled if any(map(str.isalpha, cell))]
        name = self._name(number)
        named = looks_like_name(name) and not _TOTAL.match(fold(name)) and not _SIGNED.match(fold(name))
        if words and not named:
            if _TOTAL.match(words[0]) and len(words) < 4:
                return "total"
            if any(_SIGNED.match(one) for one in words) and len(words) < 3:
                self._signed = True
                return "signature"
        if len(filled) > 1:
            self._signed = False
        elif self._signed and self._sheet.width > 2:
            return "signature"  # the name under "Le Secrétaire général"
        return None

    def _name(self, number: int) -> str:
        return " ".join(self._cell(number, column) for column in self._name_columns).strip()

    def _nameless(self, number: int, row: Row) -> SkipReason | None:
        filled = [column for column, cell in enumerate(row) if cell]
        name = self._name(number)
        letters = sum(map(str.isalpha, name))
        alone = len(filled) == 1
        if alone and self._is_section(number, filled[0], row[filled[0]]):
            self._section = row[filled[0]]
            return "section"
        if not name:
            numbers = set(self._columns.get("number", ())) | set(self._columns.get("sex", ()))
            return (
                "blank_line" if all(column in numbers or not any(map(str.isalpha, row[column])) for column in filled) else "no_name"
            )
        if letters < 2 or len(name) > LONGEST_NAME or "@" in name:
            return "not_a_name"
        return None

    def _is_section(self, number: int, column: int, words: str) -> bool:
        """Whether the only words of a row head the people below them."""
        if not any(map(str.isalpha, words)):
            return False
        wide = any(
            merge.first_row <= number <= merge.last_row and merge.last_column > merge.first_column for merge in self._sheet.merges
        )
        if wide or self._layout.columns[column] in _SECTION_COLUMNS:
            return True
        if column not in self._name_columns:
            return False
        told = is_body(words) or bool(constituency_named(_unnumbered(words)) or role_named(_unnumbered(words)))
        return told or bool(_ENUMERATED.match(words) and not looks_like_name(words))

    def fields(self, number: int) -> Fields:
        """What the row says; only for rows that are a person."""
        found = Fields()
        self._read_name(number, found)
        self._read_person(number, found)
        self._read_contacts(number, found)
        self._read_institution(number, found)
        found.notes += self._all(number, "notes")
        return found

    def _read_name(self, number: int, found: Fields) -> None:
        if "full_name" in self._columns:
            name = split_name(self._one(number, "full_name"), self._layout.order)
            found.title, found.sex = name.title, name.sex
            found.family_name, found.first_names, found.name_sure = name.family_name, name.first_names, name.sure
            if name.rest:
                found.notes.append(name.rest)
            return
        family_title, family_sex, found.family_name = take_title(self._one(number, "family_name"))
        first_title, first_sex, found.first_names = take_title(" ".join(self._all(number, "first_names")))
        found.title, found.sex = family_title or first_title, family_sex or first_sex
        if not found.first_names:
            # Both names in the family's column, told apart by their capitals: "AGBO Yao".
            name = split_name(found.family_name)
            if name.sure and name.first_names:
                found.family_name, found.first_names = name.family_name, name.first_names

    def _read_person(self, number: int, found: Fields) -> None:
        written = self._one(number, "title")
        if known := title_of(written):
            own = title_of(found.title)
            found.sex = known.sex or found.sex
            found.title = (
                join_titles([known, own])
                if own
                else (known.short if known.plain and not found.title else found.title or known.short)
            )
        elif written:
            found.title = found.title or written
        sex = self._one(number, "sex")
        found.sex = sex_named(sex) or found.sex
        if sex and not sex_named(sex):
            found.unread.append(sex)
        found.function = self._one(number, "function")
        found.locality = self._one(number, "locality")
        role = self._one(number, "role")
        found.role = role_named(role)
        if role and not found.role:
            found.unread.append(role)
        age, disability = self._one(number, "age_class"), self._one(number, "disability")
        found.age_class, found.disability = age_class_named(age), answer_named(disability)

    def _read_contacts(self, number: int, found: Fields) -> None:
        phones: list[Phone] = []
        emails: list[str] = []
        for meaning in _CONTACTS:
            for cell in self._all(number, meaning):
                contacts = read_contacts(cell)
                phones += [phone for phone in contacts.phones if phone not in phones]
                emails += [email for email in contacts.emails if email not in emails]
                if contacts.rest:
                    found.unread.append(contacts.rest)
        found.phones = tuple(phones)
        found.email = emails[0] if emails else ""
        found.notes += emails[1:]

    def _read_institution(self, number: int, found: Fields) -> None:
        found.institution = self._one(number, "institution")
        found.acronym = self._one(number, "acronym")
        constituency = self._one(number, "constituency")
        found.constituency = constituency_named(constituency)
        if constituency and not found.constituency:
            found.unread.append(constituency)
        self._read_section(found)
        both = _ACRONYM_AT_END.match(found.institution)
        if both and not found.acronym and sum(map(str.isupper, both[2])) > 1:
            found.institution, found.acronym = both[1], both[2]

    def _read_section(self, found: Fields) -> None:
        """What the heading above tells where no column does."""
        section = _unnumbered(self._section)
        if "constituency" not in self._columns:
            found.constituency = constituency_named(section)
        if "role" not in self._columns:
            found.role = role_named(section)
        if "institution" not in self._columns and is_body(section) and not found.constituency and not found.role:
            found.institution = section

    def _cell(self, number: int, column: int) -> str:
        """The words of a cell; those of bodies and places also where the cell is merged with one above."""
        cell = self._sheet.cell(number, column)
        if not cell and self._layout.columns[column] in _FILLED_DOWN:
            row, first = self._merged_from.get((number, column), (number, column))
            cell = self._sheet.cell(row, first) if first == column else ""
        return "" if len(cell) < 7 and cell.casefold() in _NOTHING else cell

    def _all(self, number: int, meaning: Meaning) -> list[str]:
        return [cell for column in self._columns.get(meaning, ()) if (cell := self._cell(number, column))]

    def _one(self, number: int, meaning: Meaning) -> str:
        return " ".join(" ".join(self._all(number, meaning)).split())


def _unnumbered(section: str) -> str:
    """ "III. SOCIÉTÉ CIVILE :" without its number and its colon."""
    return re.sub(r"^(?:[ivxIVX]{1,5}|[A-Za-z]|\d{1,2})\s*[.)°–-]+\s*", "", section).strip(" :–-")
