"""A whole short exercise in headless Chromium, in both languages, with the server killed in its middle.

Pictures are kept where the environment variable SHOTS says.
"""

import os
import signal
import time
from pathlib import Path

import pytest
from lesson import hand_in, is_head, lesson, propose, tab

from game.words import say, use_language

pytestmark = pytest.mark.long

SHOTS = Path(os.environ["SHOTS"]) if os.environ.get("SHOTS") else None
WIDER = """[...document.querySelectorAll('#main :not(svg *)')]
    .filter(e => e.clientWidth > 2 && e.scrollWidth > e.clientWidth + 1).map(e => e.className)"""
"""What must be pushed aside to be read, on a page of 360 pixels."""
SCRIPT = "We <script>alert(1)</script> want peace."


def play_turn(class_, turn):
    """Let every head order something, hand it in, and the teacher adjudicate."""
    heads = []
    for page in class_.students:
        page.wait_for_selector(".family, .panel .quiet")
        if is_head(page):
            heads.append(page)
    assert len(heads) == 6  # three sides in two worlds
    for k, page in enumerate(heads):
        propose(page, "so that they see", family=k % 3)
        if k == 0:
            class_.shot(page, f"1{turn}-proposed", whole=True)
        hand_in(page)
    class_.shot(heads[0], f"1{turn}-sealed")
    class_.teacher.wait_for_function("document.querySelectorAll('#people .panel').length > 2")
    class_.shot(class_.teacher, f"1{turn}-console-planning")
    class_.shot(class_.projector, f"1{turn}-projector-planning")
    class_.go_on()
    class_.shot(heads[0], f"1{turn}-results", whole=True)
    class_.shot(class_.students[-1], f"1{turn}-results-laptop")
    class_.shot(class_.projector, f"1{turn}-projector-results")
    class_.shot(class_.teacher, f"1{turn}-console-results")
    return heads


def look_round(class_, page, name):
    """Open every tab of a student's page."""
    for each in ("relations", "map", "talk", "brief"):
        tab(page, each)
        class_.shot(page, f"{name}-{each}", whole=True)
    tab(page, "orders")


def kill_and_carry_on(class_, page):
    """Kill the server with a proposal on the table; everybody is where they were without doing anything."""
    propose(page, "kept over a power cut", adopt=False)
    tab(page, "talk")
    page.fill("#message", "typed but not sent")
    os.kill(class_.server.process.pid, signal.SIGKILL)
    class_.server.process.wait()
    class_.shot(page, "20-server-away")
    asked = len(class_.requests)
    class_.server.start()
    for each in (page, class_.projector, class_.teacher):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not alive(each):
            each.wait_for_timeout(500)
        assert alive(each)
    assert len(class_.requests) > asked
    tab(page, "orders")
    assert "kept over a power cut" in page.inner_text("#main")
    tab(page, "talk")
    assert page.input_value("#message") == "typed but not sent"
    tab(page, "orders")
    page.locator("button[data-act=withdraw]").first.click()
    page.wait_for_selector(".proposal", state="detached")


def in_words(lang, text):
    """Return a text of ours as the page says it."""
    use_language(lang)
    found = say(text)
    use_language("en")
    return found


def alive(page):
    """Say whether a page is shown by the server that runs now."""
    try:
        return page.evaluate("window.socket?.connected === true && !!document.querySelector('#top')")
    except Exception:  # noqa: BLE001 - it is reloading just now
        return False


@pytest.mark.parametrize("lang", ["en", "zh-TW"])
def test_a_whole_short_exercise(tmp_path, lang):
    with lesson(tmp_path, lang, SHOTS) as class_:
        class_.set_up()
        class_.shot(class_.projector, "03-projector-join")
        class_.join(8)
        class_.shot(class_.students[0], "04-lobby")
        class_.shot(class_.teacher, "05-console-lobby")
        class_.seat_all()
        class_.shot(class_.students[0], "06-briefing", whole=True)
        class_.shot(class_.projector, "06-projector-briefing")
        class_.go_on()
        one = next(page for page in class_.students if page.wait_for_selector(".family") and is_head(page))
        assert in_words(lang, "Hand in the sheet") in one.inner_text("#main")
        class_.shot(one, "07-orders")
        one.locator(".family summary").first.click()
        class_.shot(one, "07-family", whole=True)
        one.locator(".family[open] button.move").first.click()
        one.wait_for_selector("form[data-act=propose]")
        class_.shot(one, "07-composer", whole=True)
        one.click("form[data-act=propose] button[data-act=pick]")
        one.wait_for_selector(".family")
        class_.shot(class_.students[-1], "07-orders-laptop")
        tab(one, "talk")
        one.fill("#release", SCRIPT)
        one.click("form[data-act=publish] button")
        one.wait_for_selector("li.press")
        assert SCRIPT in one.inner_text("#main")
        tab(one, "orders")
        heads = play_turn(class_, 1)
        look_round(class_, heads[0], "12-tab")
        look_round(class_, class_.students[-1], "12-laptop")
        class_.teacher.locator("button[data-act=ask]").first.click()
        for page in class_.students[:3]:
            page.wait_for_selector(".guesses button")
            page.locator(".guesses button").nth(2).click()
        class_.shot(class_.students[0], "13-asked")
        class_.shot(class_.projector, "13-projector-asked")
        class_.teacher.locator("button[data-act=ask][data-value='']").click()
        class_.go_on()
        heads[0].wait_for_selector(".family")
        kill_and_carry_on(class_, heads[0])
        play_turn(class_, 2)
        class_.teacher.click("button[data-act=curtain][data-value=hidden]")
        heads[0].wait_for_selector(".tabs", state="detached")
        class_.shot(heads[0], "21-hidden")
        class_.teacher.click("button[data-act=curtain][data-value=open]")
        heads[0].wait_for_selector(".tabs")
        debrief(class_, heads[0])
        assert all(
            url.startswith((class_.server.base, class_.server.base.replace("http", "ws"), "data:")) for url in class_.requests
        )
        assert [each for each in class_.faults if "ERR_CONNECTION" not in each and "WebSocket" not in each] == []


def debrief(class_, page):
    """Open the three stages one by one: each shows more than the one before."""
    class_.teacher.click("button[data-act=debrief]")
    class_.teacher.wait_for_selector("button[data-act=stage]")
    shown = [page.inner_text("#main")]
    for stage in (1, 2, 3):
        class_.teacher.click(f"button[data-act=stage][data-value='{stage}']")
        page.wait_for_function("before => document.querySelector('#main').innerText !== before", arg=shown[-1])
        class_.shot(page, f"3{stage}-debrief", whole=True)
        assert page.evaluate(WIDER) == []
        class_.shot(class_.students[-1], f"3{stage}-debrief-laptop")
        class_.shot(class_.projector, f"3{stage}-projector-debrief")
        shown.append(page.inner_text("#main"))
    class_.shot(class_.teacher, "39-console-debrief")
    class_.shot(class_.teacher, "39-console-debrief-whole", whole=True)
    assert len(set(shown)) == 4
    with class_.teacher.expect_download() as found:
        class_.teacher.click("a[href='/export.zip']")
    assert Path(found.value.path()).stat().st_size > 1000
