"""Relations on a student's page: the matrix as a side believes it, the sheets, where everybody stands, and the aims."""

from game.classroom.matrix_view import matrix
from game.classroom.pieces import card, headed
from game.classroom.sight import Relation, Sight
from game.classroom.student_seen import StudentPage
from game.report.after_action.inks import Inks
from game.report.after_action.markup import Content, Markup, tag
from game.words import say, terms
from game.world import names


def relations_part(page: StudentPage, inks: Inks) -> list[Content]:
    """Return what a side may believe of every relation."""
    if page.sight is None:
        return [card(tag("p", say("You see what everybody sees: look at the map and the news.")))]
    s = page.sight
    standing = [(r.one, r.other, r.name, r.possible, r.likely) for r in s.relations]
    own = [r for r in s.relations if r.one == page.side]
    others = [r for r in s.relations if r.one != page.side]
    shown = headed(
        say("What your side may believe"),
        matrix(inks, standing),
        tag("p", say("A faint pair: it may also stand there."), class_="quiet"),
    )
    return [shown, *(_relation(page, inks, r) for r in (*own, *others)), _tracks(s, page, inks), _aims(s)]


def _relation(page: StudentPage, inks: Inks, r: Relation) -> Markup:
    called = terms.situations()
    situation = say(" or ").join(r.possible) + "?" if len(r.possible) > 1 else f"{r.possible[0]} {called[r.possible[0]]}"
    mine, theirs = (names.interval(*ends) for ends in r.distrust)
    if r.one == page.side:
        distrust = say("Your distrust {mine}, theirs {theirs}", mine=mine, theirs=theirs)
    else:
        distrust = say("Distrust {mine} and {theirs}", mine=mine, theirs=theirs)
    facts = [say("at war")] if r.at_war else []
    facts += [say("Clash {clash}", clash=names.interval(*r.clash)), r.alignment, *r.bonds]
    sheets = [_sheet(page, r, of) for of in (r.one, r.other)]
    head = tag(
        "div",
        inks.chip(r.one, 22),
        inks.chip(r.other, 22),
        tag("h3", say("{dyad}: {what}", dyad=r.name, what=situation)),
        class_="pair",
    )
    more = tag("details", tag("summary", say("The sheets")), sheets, id=f"sheet-{r.dyad}")
    return card(head, tag("p", distrust), tag("p", names.joined(facts), class_="quiet"), more)


def _sheet(page: StudentPage, r: Relation, of: str) -> Markup:
    """Return what stands on one sheet of a relation, as far as it is seen."""
    other = r.other if of == r.one else r.one
    called = dict([(page.side, page.side_name), *page.others])
    lines = [
        tag("li", tag("span", name), tag("span", "■" * size, class_="size", role="img", aria_label=str(size)))
        for who, name, size in r.sheet
        if who == of
    ]
    title = say("{one} about {other}", one=called.get(of, of), other=called.get(other, other))
    body = tag("ul", lines, class_="sheet") if lines else tag("p", say("nothing that you see"), class_="quiet")
    return tag("div", tag("h4", title), body)


def _tracks(s: Sight, page: StudentPage, inks: Inks) -> Markup:
    called = dict([(page.side, page.side_name), *page.others])
    head = tag(
        "tr",
        tag("td"),
        [
            tag("th", inks.chip(side, 18), tag("span", called.get(side, side), class_="sr"), scope="col", class_="n")
            for side, _ in s.tracks
        ],
    )
    rows = [
        tag("tr", tag("th", track[1], scope="row"), [tag("td", str(values[k][2]), class_="n") for _, values in s.tracks])
        for k, track in enumerate(s.tracks[0][1])
    ]
    brink = tag("p", say("Brink {brink} of 10", brink=s.brink))
    return headed(say("Where everybody stands"), tag("table", tag("thead", head), tag("tbody", rows)), brink)


def _aims(s: Sight) -> Markup:
    lines = [
        tag("li", "✓ " if met else "○ ", name, tag("span", say(" ({points} points)", points=points), class_="quiet"))
        for name, points, met in s.aims
    ]
    return headed(say("What your side plays for"), tag("ul", lines, class_="plain-list"))
