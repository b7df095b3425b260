"""Dates and turns: a partial date counts at its end, turns tile the calendar, half-years are marked once."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.world.calendar import date_of, first_day, label, last_day, season_marks, turn_of
from game.world.scenario import Calendar
from game.world.vocabulary import UNITS

calendars = st.builds(
    Calendar,
    start=st.dates(date(1950, 1, 1), date(2030, 12, 31)).map(str),
    unit=st.sampled_from(UNITS),
    least=st.just(1),
    most=st.just(60),
)


def by(unit, start="2008-08-01"):
    return Calendar(start=start, unit=unit, least=1, most=99)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2008", date(2008, 1, 1), date(2008, 12, 31)),
        ("2008-02", date(2008, 2, 1), date(2008, 2, 29)),
        ("2008-08-08", date(2008, 8, 8), date(2008, 8, 8)),
    ],
)
def test_a_date_spans_what_is_not_known_of_it(text, first, last):
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "08", "2008-8", "2008-00", "2008-13", "2008-02-30", "2008-08-00", "1899", "2101", "２００８", "2008\n"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r"^|month|day"):
        first_day(text)


@pytest.mark.parametrize(
    ("calendar", "text", "turn"),
    [
        (by("day"), "2008-08-01", 0),
        (by("day"), "2008-08-08", 7),
        (by("day"), "2008-08", 30),
        (by("day"), "2008-07-31", -1),
        (by("week"), "2008-08-07", 0),
        (by("week"), "2008-08-08", 1),
        (by("month", "2008-08-31"), "2008-09-29", 0),
        (by("month", "2008-08-31"), "2008-09-30", 1),
        (by("quarter", "2014"), "2014-06", 1),
        (by("half-year", "1991"), "1991", 1),
        (by("half-year", "1991"), "1991-06-30", 0),
        (by("half-year", "1991"), "2008-08-08", 35),
        (by("year", "1991"), "2008", 17),
        (by("year", "1991-07"), "2008-06-30", 16),
    ],
)
def test_a_date_falls_into_a_turn(calendar, text, turn):
    assert turn_of(calendar, text) == turn


@given(calendars, st.integers(0, 60))
def test_a_turn_holds_its_first_day_and_the_days_up_to_the_next(calendar, turn):
    assert turn_of(calendar, str(date_of(calendar, turn))) == turn
    assert turn_of(calendar, str(date_of(calendar, turn + 1) - timedelta(days=1))) == turn


@given(calendars, st.integers(1, 60))
def test_the_marks_of_all_turns_are_the_half_years_that_begin_between(calendar, turns):
    first, end = date_of(calendar, 0), date_of(calendar, turns)
    years = range(first.year, end.year + 1)
    marks = [day for year in years for day in (date(year, 1, 1), date(year, 7, 1)) if first < day <= end]
    assert sum(season_marks(calendar, turn) for turn in range(turns)) == len(marks)


@pytest.mark.parametrize(
    ("unit", "marks"), [("day", [0, 0]), ("quarter", [0, 1, 0, 1]), ("half-year", [1, 1]), ("year", [2, 2])]
)
def test_a_mark_is_passed_when_a_half_year_ends(unit, marks):
    assert [season_marks(by(unit, "2014"), turn) for turn in range(len(marks))] == marks


@pytest.mark.parametrize(
    ("calendar", "turn", "english", "chinese"),
    [
        (by("day"), 7, "8 August 2008", "2008年8月8日"),
        (by("week"), 1, "week of 8 August 2008", "2008年8月8日當週"),
        (by("month"), 5, "January 2009", "2009年1月"),
        (by("month", "2008-08-08"), 0, "from 8 August 2008", "2008年8月8日起"),
        (by("quarter", "2014"), 2, "July–September 2014", "2014年7月至9月"),
        (by("half-year", "1991"), 35, "July–December 2008", "2008年7月至12月"),
        (by("half-year", "1991-10"), 0, "October 1991–March 1992", "1991年10月至1992年3月"),
        (by("year", "1991"), 17, "2008", "2008年"),
    ],
)
def test_a_turn_has_a_name(calendar, turn, english, chinese):
    assert label(calendar, turn, "en") == english
    assert label(calendar, turn, "zh-TW") == chinese
