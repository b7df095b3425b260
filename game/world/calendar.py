"""Dates and turns: which turn holds a date, when a turn begins, what it is called, which season marks it passes."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from game.world.scenario import Calendar

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100

_DAYS: Final = {"day": 1, "week": 7}
_MONTHS: Final = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_DATE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_MONTH_NAMES: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def first_day(text: str) -> date:
    """Return the first day that a date (2008, 2008-08, 2008-08-08) may mean; raise ValueError if it is none."""
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """Return the last day that a date may mean; raise ValueError if it is none."""
    year, month, day = _parts(text)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def turn_of(calendar: Calendar, date_text: str) -> int:
    """Return the turn, from 0, that holds a date; negative before the start.

    A date known only by its year or month counts at its END, since studies judge a year by its end.
    """
    day, start = last_day(date_text), first_day(calendar.start)
    if calendar.unit in _DAYS:
        return (day - start).days // _DAYS[calendar.unit]
    months = (day.year - start.year) * 12 + day.month - start.month
    turn = months // _MONTHS[calendar.unit]
    return turn if date_of(calendar, turn) <= day else turn - 1


def date_of(calendar: Calendar, turn: int) -> date:
    """Return the first day of a turn; a start known only by its year or month counts at its beginning."""
    start = first_day(calendar.start)
    if calendar.unit in _DAYS:
        return start + timedelta(days=turn * _DAYS[calendar.unit])
    years, month = divmod(start.month - 1 + turn * _MONTHS[calendar.unit], 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def season_marks(calendar: Calendar, turn: int) -> int:
    """Return how many half-years (from 1 January or 1 July) begin after a turn's first day, up to the next turn's."""
    return _half_years(date_of(calendar, turn + 1)) - _half_years(date_of(calendar, turn))


def label(calendar: Calendar, turn: int, language: str) -> str:
    """Return what a turn is called in `en` or `zh-TW`: August 2008, 2008年8月."""
    first = date_of(calendar, turn)
    if calendar.unit in _DAYS:
        return _day_label(first, calendar.unit, language)
    if first.day > 1:
        return f"{_day(first, language)}起" if language == "zh-TW" else f"from {_day(first, language)}"
    return _months_label(first, date_of(calendar, turn + 1) - timedelta(days=1), language)


def _day_label(first: date, unit: str, language: str) -> str:
    """Name a day or a week."""
    if unit == "day":
        return _day(first, language)
    return f"{_day(first, language)}當週" if language == "zh-TW" else f"week of {_day(first, language)}"


def _months_label(first: date, last: date, language: str) -> str:
    """Name a run of whole months."""
    whole_year = (first.month, last.month) == (1, 12)
    if language == "zh-TW":
        return f"{first.year}年" if whole_year else _months_in_chinese(first, last)
    return str(first.year) if whole_year else _months_in_english(first, last)


def _months_in_english(first: date, last: date) -> str:
    """Write `July–September 2008`."""
    end = f"{_MONTH_NAMES[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    start = _MONTH_NAMES[first.month - 1] + ("" if first.year == last.year else f" {first.year}")
    return f"{start}–{end}"


def _months_in_chinese(first: date, last: date) -> str:
    """Write `2008年7月至9月`."""
    start = f"{first.year}年{first.month}月"
    if (first.year, first.month) == (last.year, last.month):
        return start
    end = f"{last.month}月" if first.year == last.year else f"{last.year}年{last.month}月"
    return f"{start}至{end}"


def _day(day: date, language: str) -> str:
    """Write `8 August 2008` or `2008年8月8日`."""
    if language == "zh-TW":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTH_NAMES[day.month - 1]} {day.year}"


def _half_years(day: date) -> int:
    """Count the half-years that have begun up to a day."""
    return day.year * 2 + (day.month > 6)


def _parts(text: str) -> tuple[int, int, int]:
    """Split a date into year, month and day; 0 where it is not known."""
    found = _DATE.fullmatch(text)
    if not found or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        raise ValueError(text)
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    date(year, month or 1, day or 1)  # raises for a month or a day that is none
    if "00" in (found[2], found[3]):
        raise ValueError(text)
    return year, month, day
