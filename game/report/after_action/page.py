"""The page: every section in order, its style and its script inside it, so that it opens anywhere without a network."""

from game.report.after_action.company import company
from game.report.after_action.crossings import crossings
from game.report.after_action.document import asset, document
from game.report.after_action.documented import documented, other_theory
from game.report.after_action.ending import ending, human_cost
from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Markup, tag
from game.report.after_action.measures_told import teaching
from game.report.after_action.opening import contents, lead, masthead, stages, title
from game.report.after_action.orders import orders
from game.report.after_action.pieces import section
from game.report.after_action.relations import relations
from game.report.after_action.story import story, views
from game.report.after_action.without import without_rulings
from game.report.review import notice
from game.words import say
from game.world import names


def page_of(g: Gathered, *, staged: bool = False) -> str:
    """Return the page; staged, it opens with one seat's own view and hides what was so until it is asked for."""
    named = say("{title}: {scenario}", title=title(), scenario=names.in_words(g.scenario.name))
    script = tag("script", Markup(asset("page.js")))
    return document(named, [tag("main", _content(g)), _foot(g), script], staged=staged)


def _content(g: Gathered) -> list[Markup]:
    named = [
        ("cost", say("The human cost"), False),
        ("views", say("As each side saw it"), False),
        ("end", say("How it ended"), True),
        ("relations", say("Relations over time"), True),
        ("turning", say("Turning points"), True),
        ("orders", say("Intent, perception, truth"), True),
        ("story", say("Turn by turn"), True),
        ("measures", say("Teaching measures"), True),
        ("theory", say("The other theory"), True),
        ("rulings", say("Without the facilitator’s rulings"), True),
        ("among", say("Among other matches"), True),
        ("forks", say("With one order changed"), True),
        ("history", say("What is documented"), True),
    ]
    has = {
        "theory": g.other is not None,
        "rulings": g.unruled is not None,
        "among": g.company is not None,
        "forks": bool(g.company and g.company.forks),
    }
    shown = [each for each in named if has.get(each[0], True)]
    sections = [
        human_cost(g),
        ending(g),
        relations(g),
        crossings(g),
        views(g),
        orders(g),
        story(g),
        teaching(g),
        other_theory(g),
        without_rulings(g),
        *company(g),
        documented(g),
    ]
    return [masthead(g), lead(g), *stages(g), contents(shown), *sections, _what_this_is_not()]


def _what_this_is_not() -> Markup:
    told = say(
        "The numbers are a model’s, for learning. “Meant” is what players wrote for their seats; "
        "hidden intents are cards that the scenario dealt, not findings about history."
    )
    return section("not", say("What this is not"), told, tag("p", notice()))


def _foot(g: Gathered) -> Markup:
    last = g.match.pages[-1].digest
    text = say(
        "{scenario}; seed {seed}; digest of the last board {digest}.", scenario=g.scenario.id, seed=g.match.seed, digest=last
    )
    return tag("footer", text)
