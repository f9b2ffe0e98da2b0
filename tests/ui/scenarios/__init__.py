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
| 16 deleted by mistake | test_16_deleted_by_mistake |
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
| 38 the ceremony: ranks change, order and salutations follow | test_38_ceremony |
| the speakers' list (domain, 1.5) | test_speakers_list |
"""
