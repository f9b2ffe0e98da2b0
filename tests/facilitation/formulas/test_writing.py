"""The formula that the program writes for a recorded change: as a clerk would say it, and read back as the same change."""

from __future__ import annotations

import re
import tomllib

import pytest

from facilitation.documents.reading import read
from facilitation.formulas.refusals import FormulaRefusedError
from facilitation.formulas.saying import proposals
from facilitation.formulas.writing import Writing, write_formula, write_sub_formula
from facilitation.resources import resource
from facilitation.text.changes import Change
from facilitation.text.clauses import ClauseId
from facilitation.text.consolidate import consolidate

TEXT = """Avant-propos du ministre.

# 3.1 Protection

L’État veille à la protection des Togolais de l’extérieur. Il veille à leur retour. Les mairies y veillent aussi.

Un guichet unique est ouvert dans chaque commune, chaque préfecture et chaque région.

- l’accueil des familles ;
- l’orientation des jeunes.

« Diaspora » : les Togolais de l’extérieur

# 3.2 Moyens

3.2.1. Le budget annuel est de 40 000 000 FCFA, soit 12 % du total.

3.2.2. Un bilan est fait par le comité en 2025 ; le comité le publie.

a) de la part des ministères et de la part des communes ;

b) des partenaires.

# Axe 2 : Gouvernance

Le comité de l'Etat se réunit deux fois par an.

# Contexte et justification

Le diagnostic date de 2019.

| N° | Indicateur | Cible | Responsable |
|---|---|---|---|
| 1 | Taux d’enregistrement | 60 % | DAF |
| 2 | Nombre de guichets | 25 | DAF et partenaires |
| 3 | Nombre de missions | | SG |

# Suivi

Article 4 : Le comité suit la mise en œuvre.

Il rend compte au ministre.

Article 5 : Le rapport est public.
"""
CLAUSES = read("plan.md", TEXT.encode()).clauses
STANDING = consolidate(CLAUSES, []).clauses
BY_LABEL = {one.label: one for one in CLAUSES}

PROTECTION = BY_LABEL["3.1, al. 1"].text
DESK = BY_LABEL["3.1, al. 2"].text
BUDGET = BY_LABEL["3.2.1"].text
REVIEW = BY_LABEL["3.2.2"].text


def typeset(words: str) -> str:
    """As French is set: the tests are typed with plain spaces."""
    words = words.replace("« ", "«\u00a0").replace(" »", "\u00a0»").replace(" :", "\u00a0:").replace(" ;", "\u202f;")
    return re.sub(r"(?m)^(\d+°) ", "\\1\u00a0", words)


def change(kind: str, label: str, text: str = "", target: str | None = None) -> Change:
    clause = BY_LABEL[label]
    return Change(
        "id", "12", kind, clause.id, "" if kind == "insert" else clause.text, text, BY_LABEL[target].id if target else None
    )  # type: ignore[arg-type]


def swapped(label: str, *pairs: tuple[str, str]) -> Change:
    """The clause with some of its words, each found once, in place of others."""
    text = BY_LABEL[label].text
    for old, new in pairs:
        assert text.count(old) == 1, (old, text)
        text = text.replace(old, new)
    return change("replace", label, text)


CASES = [
    # Words for words
    (swapped("3.1, al. 2", ("guichet", "bureau")), "À l’alinéa 2 du 3.1, remplacer le mot « guichet » par « bureau »."),
    (
        swapped("3.1, al. 1", ("veille à la", "garantit la")),
        "À la première phrase de l’alinéa 1 du 3.1, remplacer les mots « veille à » par « garantit ».",
    ),
    (
        change("replace", "3.1, al. 1", PROTECTION.replace("veille à", "garantit")),
        "À l’alinéa 1 du 3.1, remplacer, deux fois, les mots « veille à » par « garantit ».",
    ),
    (swapped("3.2.1", ("12 %", "15 %")), "Au 3.2.1, remplacer le taux « 12 % » par « 15 % »."),
    (
        swapped("3.2.1", ("40 000 000", "45 000 000")),
        "Au 3.2.1, remplacer le montant « 40 000 000 FCFA » par « 45 000 000 FCFA ».",
    ),
    (swapped("3.2.2", ("2025", "2026")), "Au 3.2.2, remplacer l’année « 2025 » par « 2026 »."),
    (
        swapped("3.2.2", ("; le comité", "; le ministère")),
        "Au 3.2.2, remplacer la deuxième occurrence du mot « comité » par « ministère ».",
    ),
    (swapped("3.2.2", (" ;", ",")), "Au 3.2.2, remplacer le signe « ; » par « , »."),
    (
        swapped("Axe 2, al. 1", ("l'Etat", "l’État")),
        "À l’alinéa 1 de l’axe 2, remplacer les mots « l'Etat » par « l’État ».",
    ),
    (swapped("3.2, a)", ("et de la part", "et à la part")), "Au a) du 3.2, remplacer les mots « et de » par « et à »."),
    (
        swapped("Contexte et justification, al. 1", ("2019", "2024")),
        "À l’alinéa 1 de la partie « Contexte et justification », remplacer l’année « 2019 » par « 2024 ».",
    ),
    (swapped("Article 4", ("suit", "conduit")), "À l’alinéa 1 de l’article 4, remplacer le mot « suit » par « conduit »."),
    (swapped("Article 5", ("public", "publié")), "À l’article 5, remplacer le mot « public » par « publié »."),
    (
        swapped("al. 1", ("ministre", "Premier ministre")),
        "À l’alinéa 1 du document, avant le mot « ministre », insérer le mot « Premier ».",
    ),
    # Words that go
    (swapped("3.1, al. 2", ("unique ", "")), "À l’alinéa 2 du 3.1, supprimer le mot « unique »."),
    (
        swapped("3.1, al. 2", (", chaque préfecture", "")),
        "À l’alinéa 2 du 3.1, supprimer les mots « , chaque préfecture ».",
    ),
    (swapped("3.1, al. 1", (" Il veille à leur retour.", "")), "Supprimer la deuxième phrase de l’alinéa 1 du 3.1."),
    # Words that come
    (
        swapped("3.1, al. 2", ("unique", "unique et gratuit")),
        "À l’alinéa 2 du 3.1, après le mot « unique », insérer les mots « et gratuit ».",
    ),
    (
        swapped("3.1, al. 2", ("commune,", "commune, chaque poste,")),
        "À l’alinéa 2 du 3.1, après le mot « commune », insérer les mots « , chaque poste ».",
    ),
    (
        swapped("3.2.2", ("; le comité", "; chaque année, le comité")),
        "Au 3.2.2, avant les mots « le comité le », insérer les mots « chaque année, ».",
    ),
    (
        swapped("3.1, puce 1", ("l’accueil", "chaque jour, l’accueil")),
        "Au début de la puce 1 du 3.1, insérer les mots « chaque jour, ».",
    ),
    (
        swapped("3.1, al. 2", ("région.", "région, sans frais.")),
        "Compléter l’alinéa 2 du 3.1 par les mots « , sans frais ».",
    ),
    (
        change("replace", "3.1, al. 1", PROTECTION + " Un rapport est publié."),
        "Compléter l’alinéa 1 du 3.1 par une phrase ainsi rédigée : « Un rapport est publié. »",
    ),
    (
        change("replace", "3.1, al. 1", PROTECTION + " Un rapport est publié. Il est débattu."),
        "Compléter l’alinéa 1 du 3.1 par deux phrases ainsi rédigées : « Un rapport est publié. Il est débattu. »",
    ),
    (
        swapped("3.1, al. 1", ("leur retour.", "leur retour. Un rapport est publié.")),
        "Après la deuxième phrase de l’alinéa 1 du 3.1, insérer une phrase ainsi rédigée : « Un rapport est publié. »",
    ),
    # Several edits
    (
        swapped("3.2.1", ("annuel ", ""), ("12 %", "15 %")),
        "Au 3.2.1 :\n1° Supprimer le mot « annuel » ;\n2° Remplacer le taux « 12 % » par « 15 % ».",
    ),
    (
        swapped(
            "3.1, al. 1", ("veille à la", "garantit la"), ("Les mairies", "Les communes"), ("aussi.", "aussi. Elles le disent.")
        ),
        "À l’alinéa 1 du 3.1 :\n"
        "1° À la première phrase, remplacer les mots « veille à » par « garantit » ;\n"
        "2° Remplacer le mot « mairies » par « communes » ;\n"
        "3° Compléter par une phrase ainsi rédigée : « Elles le disent. »",
    ),
    # New wordings
    (
        change("replace", "3.1, al. 2", "Les préfets reçoivent le public."),
        "Rédiger ainsi l’alinéa 2 du 3.1 : « Les préfets reçoivent le public. »",
    ),
    (
        swapped("3.1, al. 1", ("Il veille à leur retour.", "Les consuls préparent ce projet avec eux.")),
        "Rédiger ainsi la deuxième phrase de l’alinéa 1 du 3.1 : « Les consuls préparent ce projet avec eux. »",
    ),
    (
        change("replace", "3.2.2", "3.2.2. Nous publions ensemble nos comptes"),
        "Rédiger ainsi le 3.2.2, sans ponctuation finale : « 3.2.2. Nous publions ensemble nos comptes ».",
    ),
    (
        change("replace", "3.1, al. 2", typeset("Les préfets :\nreçoivent le public.")),
        "Rédiger ainsi l’alinéa 2 du 3.1, sur deux lignes :\n« Les préfets :\n« reçoivent le public. »",
    ),
    # Headings
    (swapped("3.1", ("Protection", "Accueil")), "À l’intitulé du 3.1, remplacer le mot « Protection » par « Accueil »."),
    (swapped("3.2", ("Moyens", "Moyens et suivi")), "Compléter l’intitulé du 3.2 par les mots « et suivi »."),
    # Tables
    (
        swapped("Tableau 1, ligne 1, « Cible »", ("60", "75")),
        "Au tableau 1, ligne 1, « Cible », remplacer le taux « 60 % » par « 75 % ».",
    ),
    (
        swapped("Tableau 1, ligne 1, « Responsable »", ("DAF", "SG")),
        "Au tableau 1, ligne 1, « Responsable », remplacer le sigle « DAF » par « SG ».",
    ),
    (
        change("replace", "Tableau 1, ligne 3, « Cible »", "12"),
        "Rédiger ainsi la cellule « Cible » de la ligne 3 du tableau 1 : « 12 ».",
    ),
    (
        change("insert", "Tableau 1, ligne 2, « Responsable »", "Ambassades"),
        "Compléter la cellule « Responsable » de la ligne 2 du tableau 1 par un alinéa ainsi rédigé : « Ambassades ».",
    ),
    (
        change("insert", "Tableau 1, ligne 2", "3\tNombre d’agents\t\tSG"),
        "Après la ligne 2 du tableau 1, insérer une ligne ainsi rédigée : « 3 | Nombre d’agents | | SG ».",
    ),
    (change("delete", "Tableau 1, ligne 2"), "Supprimer la ligne 2 du tableau 1."),
    (change("delete", "Tableau 1"), "Supprimer le tableau 1."),
    # Whole clauses
    (change("delete", "3.2.2"), "Supprimer le 3.2.2."),
    (change("delete", "3.1, al. 2"), "Supprimer l’alinéa 2 du 3.1."),
    (change("delete", "Contexte et justification"), "Supprimer la partie « Contexte et justification »."),
    (change("delete", "Article 4"), "Supprimer l’alinéa 1 de l’article 4."),
    (change("insert", "3.2.1", "Il est publié."), "Après le 3.2.1, insérer un alinéa ainsi rédigé : « Il est publié. »"),
    (
        change("insert", "3.1, al. 2", "Il est gratuit.\nIl est ouvert à tous."),
        "Après l’alinéa 2 du 3.1, insérer deux alinéas ainsi rédigés :\n« Il est gratuit.\n« Il est ouvert à tous. »",
    ),
    (
        change("insert", "3.2", typeset("« Moyens » : le budget.")),
        "Après l’intitulé du 3.2, insérer un alinéa ainsi rédigé : « « Moyens » : le budget. »",
    ),
    (change("insert", "3.1, puce 2", "le suivi"), "Après la puce 2 du 3.1, insérer une puce ainsi rédigée : « le suivi »."),
    (change("move", "3.2.1", target="3.1, al. 2"), "Déplacer le 3.2.1 après l’alinéa 2 du 3.1."),
    (change("move", "Axe 2", target="3.1"), "Déplacer l’axe 2 après le 3.1."),
]


@pytest.mark.parametrize(("asked", "expected"), CASES, ids=[expected[:70] for _, expected in CASES])
def test_a_change_is_said_as_a_clerk_says_it(asked: Change, expected: str) -> None:
    written = write_formula(asked, STANDING)
    assert written == typeset(expected)
    (found,) = proposals(written, STANDING)
    assert (found.clause, found.kind, found.text, found.target) == (asked.clause, asked.kind, asked.text, asked.target)


@pytest.mark.parametrize(
    ("base", "text", "expected"),
    [
        (
            "L’État garantit la protection.",
            "L’État garantit la protection durable.",
            "Compléter l’amendement n° 12 par le mot « durable ».",
        ),
        ("Un guichet ouvre.", "Un bureau ouvre.", "À l’amendement n° 12, remplacer le mot « guichet » par « bureau »."),
        (
            "Il est gratuit.\nIl est ouvert.",
            "Nous publions tous les comptes.\nLe ministre décide seul.",
            "Rédiger ainsi l’amendement n° 12 :\n« Nous publions tous les comptes.\n« Le ministre décide seul. »",
        ),
    ],
)
def test_a_sub_amendment_is_said_of_its_amendment(base: str, text: str, expected: str) -> None:
    assert write_sub_formula("12", base, text) == typeset(expected).replace("n° 12", "n°\u00a012")
    assert "n°\u00a0G2-12-a," in write_sub_formula("G2-12-a", "Un guichet ouvre.", "Un bureau ouvre.")


def test_an_amendment_to_several_clauses_is_one_formula() -> None:
    split = [
        change("replace", "3.1, al. 1", PROTECTION.removesuffix(" Les mairies y veillent aussi.")),
        change("insert", "3.1, al. 1", "Les mairies y veillent aussi."),
        change("delete", "3.1, al. 2"),
    ]
    written = Writing(STANDING).formula(split)
    assert written == typeset(
        "I. – Supprimer la troisième phrase de l’alinéa 1 du 3.1.\n"
        "II. – Après l’alinéa 1 du 3.1, insérer un alinéa ainsi rédigé : « Les mairies y veillent aussi. »\n"
        "III. – Supprimer l’alinéa 2 du 3.1."
    ).replace(". – ", ". –\u00a0")
    found = proposals(written, STANDING)
    assert sorted((one.clause, one.kind, one.text) for one in found) == sorted((one.clause, one.kind, one.text) for one in split)


def test_the_same_words_replaced_at_several_places_are_one_sentence() -> None:
    everywhere = [swapped(label, ("comité", "crédit")) for label in ("Axe 2, al. 1", "Article 4")]
    assert Writing(STANDING).formula(everywhere) == typeset(
        "À l’alinéa 1 de l’axe 2 et à l’alinéa 1 de l’article 4, remplacer le mot « comité » par « crédit »."
    )
    written = Writing(STANDING).formula([swapped("3.2.1", ("budget", "crédit")), *everywhere])
    assert written.startswith("I. –\u00a0Au 3.2.1, remplacer le mot «\u00a0budget\u00a0»")
    assert len(proposals(written, STANDING)) == 3


@pytest.mark.parametrize(
    "asked",
    [
        change("replace", "3.1, al. 2", DESK + "  "),
        change("insert", "3.1, al. 2", " \n "),
        Change("id", "12", "delete", ClauseId("unknown"), ""),
        Change("id", "12", "move", BY_LABEL["3.1"].id, "", target=None),
    ],
)
def test_what_no_words_say_is_refused(asked: Change) -> None:
    with pytest.raises(FormulaRefusedError, match=r"formula\.no_formula"):
        write_formula(asked, STANDING)


def test_the_formula_is_of_the_words_that_its_author_had() -> None:
    """Other changes may have been retained since."""
    text = DESK.replace("guichet", "bureau")
    asked = Change("id", "12", "replace", BY_LABEL["3.1, al. 2"].id, text, text.replace("bureau", "service"))
    assert write_formula(asked, STANDING) == typeset("À l’alinéa 2 du 3.1, remplacer le mot « bureau » par « service ».")


def test_words_of_the_formulas_are_set_as_french() -> None:
    """As the sentences of the program: see test_wording."""
    words = tomllib.loads(resource("words", "written_formulas.toml").read_text(encoding="utf-8"))
    slips = {key: said for key, said in words.items() if re.search(r"\w'\w|(?<=\S) [:;!?»]|\w[;!?»]|« |«(?=\w)", said)}
    assert not slips
