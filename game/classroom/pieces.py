"""Pieces of pages: buttons, forms and lines that every page uses."""

import re
from typing import Final

from game.classroom.student_seen import Said, Time
from game.report.after_action.inks import Inks
from game.report.after_action.markup import Content, Markup, tag
from game.words import say

SOURCE: Final = re.compile(r"\s?[\[〔]([^\[\]〔〕]+)[\]〕](?=$|; |；)")
"""Where a line of news comes from, as `event_line` puts it at the end; not what people write in brackets themselves."""


def button(text: Content, act: str, value: object = "", *, kind: str = "", **more: object) -> Markup:
    """Return a button that does something."""
    return tag("button", text, type="button", data_act=act, data_value=str(value), class_=kind or None, **more)


def form(act: str, *content: Content, value: object = "", **more: object) -> Markup:
    """Return a form that is sent to the server as an act."""
    return tag("form", *content, data_act=act, data_value=str(value), autocomplete="off", **more)


def labelled(text: str, control: Markup, name: str, *, quiet: bool = False) -> Markup:
    """Return a control with its label."""
    return tag("div", tag("label", text, for_=name, class_="sr" if quiet else None), control, class_="field")


def chooser(name: str, options: list[tuple[str, str]], chosen: str = "", **more: object) -> Markup:
    """Return a select of values and texts."""
    made = [tag("option", text, value=value, selected=value == chosen) for value, text in options]
    return tag("select", made, id=name, name=name, **more)


def area(name: str, longest: int, hint: str = "", rows: int = 3) -> Markup:
    """Return a text area that keeps what is typed."""
    more = {"maxlength": longest, "rows": rows, "data_keep": True, "placeholder": hint or None}
    return tag("textarea", "", id=name, name=name, **more)


def line_field(name: str, longest: int, hint: str = "") -> Markup:
    """Return a field of one line that keeps what is typed."""
    return tag("input", id=name, name=name, maxlength=longest, data_keep=True, placeholder=hint or None)


def clock(time: Time, stamp: int = 0) -> Markup:
    """Return how long there is, counted down where it is shown."""
    if time.left < 0:
        return tag("span", "–", class_="clock")
    text = f"{time.left // 60}:{time.left % 60:02d}"
    running = "1" if time.is_running else "0"
    return tag(
        "span", text, class_="clock", data_left=str(time.left), data_running=running, data_stamp=str(stamp), role="timer"
    )


def turn_in_words(phase: str, turn: int, turns: int = 0) -> str:
    """Return which turn it is; once a turn is adjudicated, what is shown is still that turn's.

    Only facilitators are told of how many: a last turn that everybody knows invites a spree.
    """
    shown = max(1, turn - 1) if phase in {"results", "debrief"} else turn
    return say("turn {turn} of {turns}", turn=min(shown, turns), turns=turns) if turns else say("turn {turn}", turn=shown)


def deadline(time: Time) -> str:
    """Return what the clock counts to."""
    if time.left < 0:
        return say("no deadline") if time.is_running else say("the clock stands still")
    if time.is_closed:
        return say("time is up")
    if not time.is_running:
        return say("the clock stands still")
    return say("finish now") if time.is_late else say("orders close")


def seat(inks: Inks, side: str, name: str, size: int = 18) -> Markup:
    """Return a side's sign with its name."""
    return tag("span", inks.chip(side, size), " ", tag("span", name), class_="seat")


def said_line(each: Said) -> Markup:
    """Return a message, a press release or news as one entry."""
    kinds = {"message": say("message"), "press": say("press")}
    who = say("{who} to {to}", who=each.who, to=each.to) if each.to else each.who
    after = [each.date] if each.kind == "inject" else [kinds[each.kind], each.date]
    head = tag("p", tag("b", who), tag("span", "".join(f" · {part}" for part in after), class_="quiet"), class_="who")
    lines = [tag("p", line, class_="said") for line in each.text.split("\n")]
    return tag("li", head, lines, class_=f"words {each.kind}")


def without_sources(line: str) -> tuple[str, list[str]]:
    """Return a line of news without the sources that stand in brackets at its end, and these."""
    return SOURCE.sub("", line), SOURCE.findall(line)


def told_line(line: str) -> Markup:
    """Return a line of news, its sources behind a key of their own: few read them while the clock runs."""
    text, sources = without_sources(line)
    more = tag("details", tag("summary", say("Source")), tag("p", "; ".join(sources)), class_="source") if sources else ""
    return tag("li", text, more)


def told(lines: tuple[str, ...], most: int = 4) -> Content:
    """Return news, the first lines open and the rest behind one key."""
    if not lines:
        return tag("p", say("Nothing yet."), class_="quiet")
    first = tag("ul", [told_line(line) for line in lines[:most]], class_="news")
    rest = lines[most:]
    if not rest:
        return first
    more = tag("summary", say("{count} more", count=len(rest)))
    return [first, tag("details", more, tag("ul", [told_line(line) for line in rest], class_="news"))]


def card(*content: Content, kind: str = "") -> Markup:
    """Return a panel."""
    return tag("section", *content, class_=f"panel {kind}".strip())


def headed(title: str, *content: Content, aside: Content = "", name: str = "") -> Markup:
    """Return a panel with a title and something at its right; one with a name can be led to."""
    heading = tag("h2", title, id=name or None, tabindex="-1" if name else None)
    return card(tag("div", heading, tag("span", aside, class_="aside"), class_="head"), *content)


def pips(points: int, dealt: int) -> Markup:
    """Return action points as pips: spent ones filled."""
    spent = dealt - points
    text = say("{spent} of {dealt} action points spent", spent=spent, dealt=dealt)
    return tag("span", "●" * spent + "○" * points, class_="pips", role="img", aria_label=text)
