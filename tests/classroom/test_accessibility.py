"""Every page in headless Chromium: no violations of WCAG 2.2 AA that axe-core finds, and nothing that needs a mouse."""

import shutil
import subprocess
import tarfile

import pytest
from lesson import hand_in, is_head, lesson, propose, tab

pytestmark = pytest.mark.long

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"
MOST_TABS = 90


@pytest.fixture(scope="module")
def axe(tmp_path_factory):
    """Bring axe-core from the npm registry; it is used here and shipped nowhere."""
    npm, folder = shutil.which("npm"), tmp_path_factory.mktemp("axe")
    if not npm:
        pytest.skip("no npm on this machine to bring axe-core")
    done = subprocess.run([npm, "pack", "axe-core@4", "--silent"], cwd=folder, capture_output=True, timeout=120, check=False)
    found = list(folder.glob("*.tgz"))
    if done.returncode or not found:
        pytest.skip("axe-core cannot be had from the npm registry")
    with tarfile.open(found[0]) as packed:
        return packed.extractfile("package/axe.min.js").read().decode()


def violations(axe, page, name):
    """Return what axe finds on a page."""
    page.evaluate(axe)
    found = page.evaluate(RUN, TAGS)["violations"]
    return [(name, each["id"], each["help"], [node["html"][:160] for node in each["nodes"][:3]]) for each in found]


def press_to(page, selector):
    """Go to something by the tabulator alone; what has the focus must show it."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("s => !!document.activeElement && document.activeElement.matches(s)", selector):
            style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert style != "none", f"the focus cannot be seen on {selector}"
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


@pytest.mark.parametrize("lang", ["en", "zh-TW"])
def test_no_page_has_violations_that_axe_finds(tmp_path, axe, lang):
    with lesson(tmp_path, lang) as class_:
        found = []
        teacher = class_.teacher = class_.page({"width": 1366, "height": 768})
        teacher.goto(class_.server.link)
        found += violations(axe, teacher, "set up")
        class_.begin()
        class_.join(3, laptops=1)
        one, desk = class_.students[0], class_.students[-1]
        found += violations(axe, one, "lobby") + violations(axe, class_.projector, "projector, joining")
        found += violations(axe, teacher, "console, lobby")
        stranger = class_.page({"width": 360, "height": 740})
        for path in ("/", "/console", "/teach/x"):
            stranger.goto(class_.server.base + path)
            found += violations(axe, stranger, path)
        class_.seat_all()
        found += violations(axe, one, "briefing")
        class_.go_on()
        one.wait_for_selector(".family")
        one.locator(".family summary").first.click()
        found += violations(axe, one, "a family of moves")
        one.locator(".family[open] button.move").first.click()
        one.wait_for_selector("form[data-act=propose]")
        found += violations(axe, one, "composer")
        one.click("form[data-act=propose] button[data-act=pick]")
        one.wait_for_selector(".family")
        heads = [page for page in class_.students if page.wait_for_selector(".family") and is_head(page)]
        propose(heads[0], "so that they see")
        found += violations(axe, heads[0], "table")
        for each in ("relations", "map", "talk", "brief"):
            for page in (one, desk):
                tab(page, each)
                found += violations(axe, page, each)
                tab(page, "orders")
        for page in heads:
            hand_in(page)
        for summary in teacher.locator("summary").all():
            summary.click()
        found += violations(axe, teacher, "console, all open") + violations(axe, class_.projector, "projector, orders")
        class_.go_on()
        found += violations(axe, one, "results") + violations(axe, class_.projector, "projector, results")
        teacher.click("button[data-act=debrief]")
        teacher.wait_for_selector("button[data-act=stage]")
        for stage in (1, 2, 3):
            before = one.inner_text("#main")
            teacher.click(f"button[data-act=stage][data-value='{stage}']")
            one.wait_for_function("before => document.querySelector('#main').innerText !== before", arg=before)
            found += violations(axe, one, f"debrief {stage}") + violations(axe, class_.projector, f"projector, debrief {stage}")
        found += violations(axe, teacher, "console, debrief")
        assert found == []


def test_one_joins_proposes_and_hands_in_by_the_keyboard_alone(tmp_path):
    with lesson(tmp_path) as class_:
        class_.set_up(scenario="lab-two", worlds="1")
        page = class_.page({"width": 1366, "height": 768})
        page.goto(class_.server.base)
        press_to(page, "#code")
        page.keyboard.type(class_.code)
        press_to(page, "form[action='/join'] button")
        page.keyboard.press("Enter")
        page.wait_for_selector(".student h1")
        class_.students.append(page)
        class_.seat_all()
        class_.go_on()
        page.wait_for_selector(".family")
        press_to(page, ".family summary")
        page.keyboard.press("Enter")
        press_to(page, "button.move")
        page.keyboard.press("Enter")
        page.wait_for_selector("form[data-act=propose]")
        page.wait_for_function("document.activeElement.id === 'composer'")
        press_to(page, "#tag")
        page.keyboard.press("ArrowDown")
        press_to(page, "#sentence")
        page.keyboard.type("by keys alone")
        press_to(page, "form[data-act=propose] button.main")
        page.keyboard.press("Enter")
        page.wait_for_selector(".proposal")
        press_to(page, "button[data-act=adopt]")
        page.keyboard.press("Enter")
        page.wait_for_selector("button[data-act=unadopt]")
        press_to(page, "button[data-act=commit]")
        page.keyboard.press("Enter")
        page.wait_for_selector("button[data-act=reopen]")
        assert "by keys alone" in page.inner_text("#main")
        own = (class_.server.base, class_.server.base.replace("http", "ws"), "data:")
        assert class_.requests
        assert [url for url in class_.requests if not url.startswith(own)] == []
