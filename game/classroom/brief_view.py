"""The brief on a student's page: the notice, two reading tiers, the role, the readiness check and the cabinet."""

from game.classroom.pieces import form, headed
from game.classroom.probe_view import probe_form
from game.classroom.student_seen import Brief, StudentPage
from game.report.after_action.markup import Content, Markup, tag
from game.words import say


def brief_part(page: StudentPage) -> list[Content]:
    """Return the briefing in two reading tiers, the role, the questions and the cabinet."""
    brief = page.brief
    full = [tag("p", text) for text in brief.briefing.split("\n") if text.strip()]
    if brief.plain:
        read: Content = [tag("p", brief.plain), tag("details", tag("summary", say("The full briefing")), full, id="full")]
    else:
        read = full
    note = headed(say("Before you begin"), tag("p", brief.notice)) if brief.notice else ""
    role = say("Your role: {role}", role=page.role_name)
    duties = headed(role, tag("ul", [tag("li", text) for text in brief.duties], class_="news")) if brief.duties else ""
    members = [
        tag("li", tag("b", each.nickname), f" · {each.role}", tag("span", _presence(each.is_me, each.is_there), class_="quiet"))
        for each in page.table.members
    ]
    cabinet = headed(say("Your cabinet"), tag("ul", members, class_="plain-list")) if members else ""
    probe = probe_form(page.probe) if page.phase == "briefing" else ""
    return [note, headed(page.side_name or page.scenario, read), duties, _check(page.brief), probe, cabinet]


def _check(brief: Brief) -> Markup:
    """Return the readiness check, or its key once it has been answered."""
    if brief.is_ready:
        count = say("{right} of {all} right", right=brief.right, all=len(brief.key)) if brief.key else ""
        rows = [tag("li", tag("p", tag("b", k.text)), tag("p", k.answer), tag("p", k.why, class_="quiet")) for k in brief.key]
        done = tag("p", say("Your teacher sees that you are ready."), class_="state")
        return headed(say("Ready"), done, tag("ul", rows, class_="rows"), aside=count)
    asked = [tag("fieldset", tag("legend", q.text), [_option(q.id, *option) for option in q.options]) for q in brief.questions]
    send = tag("button", say("I am ready"), type="submit", class_="main wide")
    return headed(say("Are you ready?"), form("ready", asked, send))


def _option(question: str, value: str, text: str) -> Markup:
    return tag("label", tag("input", type="radio", name=f"q-{question}", value=value), " ", text, class_="tick")


def _presence(is_me: bool, is_there: bool) -> str:
    if is_me:
        return say(" (you)")
    return "" if is_there else say(" (away)")
