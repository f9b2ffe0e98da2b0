"""First names given after the day of birth, in the spellings of Ewe, Mina, Akan and Baoulé registers.

Sources: domain, 1.7 (Kodjo/Kouadjo, Komla/Komlan, Yao/Yawo/Ayao, Koffi/Kofi, Komi/Kouami, Kossi/Kouassi, the ending -vi). A seventh
of all men share each of these names: two spellings of one are only weak evidence for one person.
"""

from __future__ import annotations

_SPELLINGS = {
    "monday-m": "kodjo kodzo kojo koudjo koujo kouadjo kwadjo kwadzo kwadwo kouadio cudjoe codjo",
    "monday-f": "adjo adjoa adzo adjowa adjoua adjua ajo adjoavi",
    "tuesday-m": "komla komlan kobla kwabla kouabla kwabena kobina kobena komlah",
    "tuesday-f": "abla abra ablah abena ablan",
    "wednesday-m": "kokou koku kouakou kwaku kuaku kweku koukou",
    "wednesday-f": "akou aku akoua akua akouwa ekua",
    "thursday-m": "yao yawo ayao yaw yaou ayawo yawoo",
    "thursday-f": "yawa ayawa yaa ayaba",
    "friday-m": "koffi kofi coffi cofi kouaffi",
    "friday-f": "afi afia afua afoua afiwa efua affi",
    "saturday-m": "komi kouami kwami kwame kouame comi koami komy kwamy",
    "saturday-f": "ama ami ame amma amah",
    "sunday-m": "kossi kosi kouassi kwasi kwassi koissi cossi kwesi koassi",
    "sunday-f": "kossiwa akossiwa akosiwa akosua akossi essi esi akouassiwa akissi kosiwa akossoua",
}
_DAYS = {spelling: day for day, spellings in _SPELLINGS.items() for spelling in spellings.split()}


def day_name(word: str) -> str:
    """The day and sex that a folded first name stands for, as "monday-m", "" for other names; the ending -vi ("small") aside."""
    return _DAYS.get(word) or _DAYS.get(word.removesuffix("vi"), "") if word else ""
