"""The acceptance scenarios of a workshop, each driven through the real window on a file on the disk, « I see » line by line.

| scenario | test |
|---|---|
| 1 a wording amendment while the speaker is still talking | test_01_wording_amendment |
| 2 the decision is taken; 3 adopted with another wording | test_02_decision |
| 4 a table cell: target, amount | test_04_table_cell |
| 5 a general remark or a question | test_05_remark_or_question |
| 6 the same proposal for the fifth time | test_06_same_proposal |
| 7 everybody must see the right clause | test_07_right_clause |
| 8 form or substance | test_08_form_or_substance |
| 9 the morning rush | test_09_morning_rush |
| 10 late registration | test_10_late_registration |
| 11 tomorrow's signature sheet printed tonight | test_11_signature_sheet |
| 12 the same participant twice with different spellings | test_12_same_person |
| 13 the wrong institution | test_13_wrong_institution |
| 14 the minister is late and the day slips | test_14_late_minister |
| 16 deleted by mistake | test_16_deleted_by_mistake |
| 17 a delegate is replaced on day 2 | test_17_delegate_replaced |
| 18 how many women, how many per category | test_18_how_many |
| 19 yesterday's summary is read and amended | test_19_summary_amended |
| 22 restitution of one group | test_22_group_reports_back |
| 23 two groups amend the same clause | test_23_conflict |
| 24 an amendment to an amendment | test_24_sub_amendment |
| 25 a new action line, numbers and totals | test_25_new_action_line |
| 26 a clause is deleted while others wait on it | test_26_deleted_clause |
| 27 move, merge, renumber, and broken references | test_27_move_and_merge |
| 28 replace everywhere | test_28_replace_everywhere |
| 29 a whole new section: the risk grid | test_29_new_section |
| 30 the plenary reopens yesterday's decision | test_30_reopened_decision |
| 31 no consensus | test_31_no_consensus |
| 38 names with special letters and rank; the ceremony as ranks change | test_38_names_and_rank, test_38_ceremony |
| 39 who really signed each half-day | test_39_signed_sheets |
| 40(a) a refused consent | test_40_refused_consent |
| the speakers' list (domain, 1.5) | test_speakers_list |
"""
