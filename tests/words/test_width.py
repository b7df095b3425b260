"""Chinese characters take two cells, lines break where they may, and nothing is lost on the way."""

from hypothesis import given
from hypothesis import strategies as st

from game.words.width import cells, fold, pad

TEXTS = st.text(alphabet="ab ，。「」俄羅斯—N", max_size=60)


def test_a_chinese_character_takes_two_cells():
    assert (cells("NATO"), cells("北約"), cells("北約N")) == (4, 4, 5)


def test_a_closing_mark_never_begins_a_line():
    assert fold("俄羅斯，喬治亞", 6) == ["俄羅", "斯，喬", "治亞"]


def test_an_opening_mark_never_ends_a_line():
    assert all(not line.endswith("「") for line in fold("甲乙丙「丁」戊", 8))


def test_english_breaks_between_words():
    assert fold("no plan survives", 8) == ["no plan", "survives"]


def test_padding_counts_cells():
    assert pad("北約", 6) == "北約  "


@given(TEXTS, st.integers(8, 40))
def test_folding_loses_no_letter(text, width):
    assert "".join("".join(fold(text, width)).split()) == "".join(text.split())


@given(st.text(alphabet="俄羅斯，。", max_size=60), st.integers(8, 40))
def test_folded_lines_fit_but_for_marks_that_must_not_be_parted(text, width):
    assert all(cells(line) <= width or line.rstrip("，。")[:1] == line[:1] for line in fold(text, width))
