"""Certificates: who gets one, what it says in both languages, its number in the register, duplicates; and the register."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from facilitation.errors import PalabreError
from facilitation.papers.catalogue import paper
from facilitation.papers.certificate_state import eligible, options
from facilitation.papers.day_words import listed
from facilitation.producing import make, note, produce_all, record
from facilitation.wording import Wording
from facilitation.workshop import Workshop
from tests.facilitation.conftest import HandClock
from tests.facilitation.papers.conftest import Print
from tests.facilitation.papers.printed import words

CERTIFICATES = paper("certificates")


def signing(workshop: Workshop, person: str, *places: int) -> str:
    """The person signs these half-days (zero-based)."""
    sessions = workshop.sessions.all()
    for place in places:
        workshop.attendance.sign(sessions[place].id, person)
    return person


@pytest.fixture
def over(workshop: Workshop, hand_clock: HandClock) -> Workshop:
    """The last afternoon: Ama signed everything, Kossi the first two days, Yawa once, the driver everything."""
    workshop.settings.update(certificate_issuer="Le Secrétaire général du ministère", certificate_least=2)
    everything = range(10)
    ministry = workshop.organisations.named_or_new("Ministère du plan")
    ama = workshop.people.add("Agbeko", "Ama", title="Mme", sex="F", function="Directrice", organisation=ministry)
    signing(workshop, ama, *everything)
    signing(workshop, workshop.people.add("Koffi", "Kossi", sex="M"), 0, 1, 2, 3)
    signing(workshop, workshop.people.add("Yawa", "Afi", sex="F"), 4)
    signing(workshop, workshop.people.add("Chauffeur", "Yao", sex="M", role="support"), *everything)
    hand_clock.set("2025-07-26 16:00")
    return workshop


def test_only_who_signed_enough_half_days_gets_one(over: Workshop, printed: Print):
    assert [one.family_name for one in eligible(over)] == ["Agbeko", "Koffi"]
    sheet = printed(over, "certificates")
    assert len(sheet.pages) == 2
    assert "YAWA" not in sheet.text
    assert "CHAUFFEUR" not in sheet.text
    over.settings.update(certificate_least=1)
    assert [one.family_name for one in eligible(over)] == ["Agbeko", "Koffi", "Yawa"]
    over.settings.update(certificate_least=10)
    assert [one.family_name for one in eligible(over)] == ["Agbeko"]


def test_nobody_is_certified_without_a_signature_whatever_the_settings_say(workshop: Workshop):
    workshop.settings.update(certificate_least=0)
    workshop.people.add("Agbeko", "Ama")
    assert eligible(workshop) == []


def test_wording_in_french(over: Workshop, printed: Print):
    first, second = printed(over, "certificates").pages
    assert "ATTESTATION DE PARTICIPATION N° 001/2025" in first
    assert "Le Secrétaire général du ministère atteste que Mme AGBEKO Ama Directrice, Ministère du plan" in first
    assert "a participé à l’atelier de validation, tenu à Kpalimé, du 22 au 26 juillet 2025." in first
    assert "En foi de quoi la présente attestation lui est délivrée pour servir et valoir ce que de droit." in first
    assert "Fait à Kpalimé, le 24 juillet 2025" in first  # the day of printing
    assert "M. KOFFI Kossi" in second
    assert "N° 002/2025" in second


def test_wording_in_english(over: Workshop, printed: Print):
    first, second = printed(over, "certificates", "en").pages
    assert "CERTIFICATE OF PARTICIPATION No. 001/2025" in first
    assert "certifies that Mme AGBEKO Ama" in first
    assert "took part in the workshop “Atelier de validation”, held in Kpalimé, from 22 to 26 July 2025." in first
    assert "Mr KOFFI Kossi" in second
    assert "and was present on 22 and 23 July 2025." in second


@pytest.mark.parametrize(("sex", "said"), [("F", "présente"), ("M", "présent"), ("", "présent(e)")])
def test_own_days_are_said_where_they_are_not_all_and_agree_with_the_sex(over: Workshop, printed: Print, sex: str, said: str):
    person = signing(over, over.people.add("Zinsou", "Dodji", sex=sex), 2, 3, 8)
    (page,) = printed(over, "certificates", certificates=person).pages
    assert f"du 22 au 26 juillet 2025, et y a été {said} les 23 et 26 juillet 2025." in page
    title = {"F": "Mme ZINSOU", "M": "M. ZINSOU", "": "M./Mme ZINSOU"}[sex]
    assert title in page


def test_whoever_was_replaced_and_the_substitute_have_their_own_days(over: Workshop, printed: Print):
    principal = signing(over, over.people.add("Mensah", "Essi", sex="F"), 0, 1)
    substitute = signing(over, over.people.add("Lawson", "Ayi", sex="M"), 2, 3, 4, 5)
    over.attendance.replace(over.sessions.all()[2].id, principal, substitute)
    assert "présente le 22 juillet 2025." in printed(over, "certificates", certificates=principal).text
    assert "présent les 23 et 24 juillet 2025." in printed(over, "certificates", certificates=substitute).text


def test_days_whose_sheets_nobody_has_entered_count_against_nobody(workshop: Workshop, printed: Print):
    ama = signing(workshop, workshop.people.add("Agbeko", "Ama", sex="F"), 0, 1, 2)
    assert "y a été" not in printed(workshop, "certificates", certificates=ama).text
    signing(workshop, workshop.people.add("Koffi", "Yao"), 4)
    assert "présente les 22 et 23 juillet 2025" in printed(workshop, "certificates", certificates=ama).text


def test_a_facilitator_took_part_as_such(over: Workshop, printed: Print):
    person = signing(over, over.people.add("Mensah", "Essi", sex="F", role="facilitator"), *range(10))
    assert "a participé, en qualité de facilitatrice, à l’atelier" in printed(over, "certificates", certificates=person).text


def test_without_an_issuer_the_place_to_fill_in_is_seen(over: Workshop, printed: Print):
    over.settings.update(certificate_issuer=" ")
    first = printed(over, "certificates").pages[0]
    assert "[à compléter] atteste que" in first
    assert first.count("[à compléter]") == 2


def test_a_title_that_does_not_say_what_it_is_stands_in_guillemets(over: Workshop, printed: Print):
    over.settings.update(title="Politique de la mobilité")
    assert "a participé à l’atelier « Politique de la mobilité », tenu" in printed(over, "certificates").text


def test_numbers_are_given_when_it_goes_out_and_a_reprint_is_a_duplicate(over: Workshop, printed: Print, hand_clock: HandClock):
    printed(over, "certificates")
    assert over.certificates.all() == []
    record(over, CERTIFICATES, {}, "fr")
    assert [one.number for one in over.certificates.all()] == [1, 2]
    hand_clock.forward(60 * 24)
    again = printed(over, "certificates")
    assert all("DUPLICATA" in page for page in again.pages)
    assert "N° 001/2025" in again.pages[0]
    assert "Fait à Kpalimé, le 26 juillet 2025" in again.pages[0], "the day of the first one"
    assert "délivré le 24/07/2025" in again.pages[0]
    record(over, CERTIFICATES, {"certificates": "issued"}, "fr")
    assert [one.number for one in over.certificates.all()] == [1, 2]


def test_those_who_come_later_get_the_next_numbers_alone(over: Workshop, printed: Print):
    record(over, CERTIFICATES, {}, "fr")
    late = signing(over, over.people.add("Tardif", "Yao", sex="M"), 0, 1)
    sheet = printed(over, "certificates")
    assert len(sheet.pages) == 1
    assert "TARDIF" in sheet.text
    assert "N° 003/2025" in sheet.text
    assert "DUPLICATA" not in sheet.text
    record(over, CERTIFICATES, {"certificates": late}, "fr")
    assert over.certificates.by_person()[late].number == 3


def test_a_number_is_never_given_again_not_even_after_an_undo(over: Workshop):
    record(over, CERTIFICATES, {}, "fr")
    assert over.history.undo() == "printed.record"
    assert over.certificates.all() == []
    record(over, CERTIFICATES, {}, "fr")
    assert [one.number for one in over.certificates.all()] == [3, 4]


def test_two_papers_made_at_once_cannot_share_a_number(over: Workshop):
    first, second = (person.id for person in eligible(over))
    made = [make(over, CERTIFICATES, {"certificates": one}, "fr").outgoing for one in (first, second)]
    note(over, [one for one in made[:1] if one])
    with pytest.raises(PalabreError) as refused:
        note(over, [one for one in made[1:] if one])
    assert refused.value.key == "certificate.number_taken"
    assert Wording("fr").error(refused.value).startswith("Le numéro 1 vient d’être donné")
    assert list(over.certificates.by_person()) == [first]


def test_before_the_last_day_they_are_made_only_when_asked_for(over: Workshop, hand_clock: HandClock, tmp_path: Path):
    hand_clock.set("2025-07-25 18:00")
    names = [path.name for path in produce_all(over, tmp_path / "avant", "fr").files]
    assert not [name for name in names if "ttestation" in name]
    assert over.certificates.all() == []
    assert options(over, Wording("fr"))[0].value == "new"
    asked = produce_all(over, tmp_path / "voulu", "fr", only=["certificates"])
    assert [path.name for path in asked.files] == ["Attestations-de-participation.pdf"]


def test_everything_produced_on_the_last_day_holds_them_and_their_register(over: Workshop, tmp_path: Path, printed: Print):
    first = produce_all(over, tmp_path / "un", "fr")
    names = [path.name for path in first.files]
    assert {"Attestations-de-participation.pdf", "Registre-des-attestations.pdf"} <= set(names)
    assert [one.number for one in over.certificates.all()] == [1, 2]
    second = [path.name for path in produce_all(over, tmp_path / "deux", "fr").files]
    assert "Attestations-de-participation.pdf" not in second, "nobody wants duplicates of everything"
    assert "Registre-des-attestations.pdf" in second
    made = tmp_path.joinpath("un", "Registre-des-attestations.pdf").read_bytes()
    assert made.startswith(b"%PDF-")


def test_the_register_made_along_with_them_holds_their_numbers(over: Workshop):
    out = make(over, CERTIFICATES, {}, "fr").outgoing
    assert out is not None
    alone = words(make(over, paper("certificate-register"), {}, "fr").data)
    assert "AGBEKO" not in alone
    assert "0 attestation délivrée." in alone
    together = words(make(over, paper("certificate-register"), {}, "fr", with_these=[out]).data)
    assert "2 attestations délivrées." in together
    assert "001/2025 AGBEKO Ama Ministère du plan 10 5 26/07/2025" in together
    assert "002/2025 KOFFI Kossi 4 2 26/07/2025" in together


def test_the_register_of_the_file_says_the_same(over: Workshop, printed: Print):
    record(over, CERTIFICATES, {}, "fr")
    register = words(printed(over, "certificate-register").data)
    assert "001/2025 AGBEKO Ama Ministère du plan 10 5 26/07/2025" in register
    assert "REGISTRE DES ATTESTATIONS" in register


def test_a_file_that_cannot_note_numbers_gives_none(over: Workshop, tmp_path: Path):
    with Workshop.open(over.path, read_only=True, clock=over.clock) as reader:
        produced = produce_all(reader, tmp_path, "fr", only=["certificates"], noted=False)
    assert produced.files == []
    assert [one.key for one in produced.missing if isinstance(one, PalabreError)] == ["certificate.not_noted"]


def test_days_in_words():
    fr, en = Wording("fr"), Wording("en")
    days = [date(2025, 6, 30), date(2025, 7, 1), date(2025, 7, 2)]
    assert listed(days, fr) == "les 30 juin, 1er et 2 juillet 2025"
    assert listed(days, en) == "on 30 June, 1 and 2 July 2025"
    assert listed(days[:1], fr) == "le 30 juin 2025"
    assert listed([date(2025, 12, 31), date(2026, 1, 1)], fr) == "les 31 décembre 2025 et 1er janvier 2026"
    assert listed([], fr) == ""


def test_hostile_words_still_make_one_page_each(over: Workshop, printed: Print):
    over.settings.update(certificate_issuer="<b>Le & SG</b> " * 10, title="Atelier " + "très long " * 60)
    over.people.update(eligible(over)[0].id, function="F" * 2_000, title="Dr <i>")
    sheet = printed(over, "certificates")
    assert "Dr <i> AGBEKO Ama" in sheet.text
    assert len(sheet.pages) >= 2
