"""A person at the table: what they type is done, what they mistype is answered, and they can always leave."""

import re

import pytest

from game.words import LANGUAGES, use_language
from game.words.width import cells

HUMAN = {"russia": "human"}


def test_the_board_comes_first_with_the_human_cost(new_match, sit_down):
    shown = sit_down(new_match(**HUMAN))
    for text in ("Nations", "Where might each relation stand?", "Relations", "Regions of note", "Human cost: Russia 0"):
        assert text in shown


def test_orders_are_written_by_number_and_by_name_and_taken_back(new_match, sit_down):
    match = new_match(**HUMAN)
    shown = sit_down(match, "order hold-exercises georgia # deter: keep them out", "12", "undo", "sheet")
    ((order, intention),) = match.orders_of("russia")
    assert (str(order), intention.tag, intention.sentence) == ("hold-exercises georgia", "deter", "keep them out")
    assert "Taken back" in shown


def test_a_number_means_the_same_order_all_turn(new_match, sit_down):
    match = new_match(**HUMAN)
    sit_down(match, "order 20", "order 20", "order 21")
    first, second = (str(order) for order, _ in match.orders_of("russia"))
    assert first != second


def test_commit_opens_the_sheets_and_goes_on_to_the_end(new_match, sit_down):
    match = new_match(**HUMAN)
    shown = sit_down(match, "commit", "commit")
    assert match.is_over
    assert "The end: " in shown
    assert "What was so" in shown


MISTYPED = {
    "ordr 3": "did you mean 'order'?",
    "order hold-exercise georgia": "did you mean 'hold-exercises'?",
    "order hold-exercises gorgia": "did you mean 'georgia'?",
    "order 9999": "there is no order 9999",
    "order": "which one?",
    "order hold-exercises georgia # detr: x": "did you mean 'deter'?",
    "order annex-region tbilisi": "is not possible:",
    "undo": "nothing to undo",
    "accept": "there is no such offer",
    "propose georgia no-force": "did you mean",
    "propose georgia no-force-accord[observer]": "did you mean 'observers'?",
    "why foo": "cannot be explained",
    "save": "to which file?",
    "list zzz": "no order of this turn has 'zzz' in it",
    "list amring": "did you mean 'arming'?",
    "hold-exercise georgia": "did you mean 'hold-exercises'?",
    "o 3": "'o' may mean order, offers",
    "annex-region tbilisi": "is not possible:",
}
QUESTIONS = (
    *("help", "map", "news", "families", "list", "list force", "list exercise", "describe 3"),
    *("describe hold-exercises georgia", "offers", "treaties", "aims", "brief", "why nato", "why clash georgia"),
    *("why economy", "why tskhinvali", "why score", "reading hold-exercises georgia"),
    *("balance ground-operation-limited gori", "balance 3", "?", "# a remark", ""),
)


def answers(shown):
    """What was shown after each prompt, with the lines joined again."""
    return [" ".join(part.split()) for part in re.split(r"Russia, turn \d+, \d points> ", shown)[1:]]


def test_a_mistyped_line_is_answered(new_match, sit_down):
    found = answers(sit_down(new_match(**HUMAN), *MISTYPED))
    assert [line for line, shown in zip(MISTYPED, found, strict=False) if MISTYPED[line] not in shown] == []


def test_every_question_is_answered(new_match, sit_down):
    found = answers(sit_down(new_match(**HUMAN), *QUESTIONS))
    silent = [line for line, shown in zip(QUESTIONS, found, strict=False) if shown == line]
    assert silent == ["# a remark", ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_fits_eighty_columns(new_match, sit_down, language):
    use_language(language)
    shown = sit_down(new_match(**HUMAN), *QUESTIONS, *MISTYPED)
    assert [each for each in shown.splitlines() if cells(each.rstrip()) > 80] == []


def test_names_in_chinese_are_understood(new_match, sit_down):
    use_language("zh-TW")
    match = new_match(**HUMAN)
    sit_down(match, "order 舉行大規模演習 喬治亞 # 嚇阻：別過來")
    ((order, intention),) = match.orders_of("russia")
    assert (str(order), intention.tag) == ("hold-exercises georgia", "deter")


def test_an_offer_is_proposed_and_withdrawn(new_match, sit_down):
    match = new_match(**HUMAN)
    shown = sit_down(match, "propose georgia no-force-accord", "commit", "offers", "withdraw georgia", "withdraw georgia")
    assert "1. Russia offers Georgia" in shown
    assert [str(order) for order, _ in match.orders_of("russia")] == ["withdraw-offer georgia"]


def test_the_lines_end_and_the_match_is_left_as_it_was(new_match, sit_down):
    match = new_match(**HUMAN)
    assert "You have left the table." in sit_down(match, "order 3")
    assert len(match.orders_of("russia")) == 1
    assert not match.is_over


def test_a_copy_is_saved_and_never_over_another_file(new_match, sit_down, tmp_path):
    file = tmp_path / "copy.jsonl"
    assert "Saved" in sit_down(new_match(**HUMAN), f"save {file}")
    before = file.read_bytes()
    assert "choose another name" in " ".join(sit_down(new_match(**HUMAN), f"save {file}").split())
    assert file.read_bytes() == before


def test_an_open_table_shows_what_is_so(new_match, sit_down):
    match = new_match(is_open=True, **HUMAN)
    truth = match.situations()["russia-georgia"]
    shown = sit_down(match)
    assert f"Russia–Georgia {truth}" in shown
    assert " ?" not in shown.split("Regions of note")[0].split("Where might")[1]


def test_what_a_person_writes_is_never_markup(new_match, sit_down):
    match = new_match(**HUMAN)
    sit_down(match, "order hold-exercises georgia # deter: [red]stop[/red]", "sheet")
    assert match.orders_of("russia")[0][1].sentence == "[red]stop[/red]"
    assert "[bold]x" in sit_down(new_match(**HUMAN), "[bold]x")
