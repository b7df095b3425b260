"""A lesson in headless Chromium: a teacher, students and a projector, each with a browser of their own kind."""

import re
import shutil
import socket
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

from classroom_server import Server  # noqa: E402 - found only now

PHONE = {"width": 360, "height": 740}
LAPTOP = {"width": 1366, "height": 768}
PROJECTOR = {"width": 1920, "height": 1080}
LOCALES = {"en": "en-GB", "zh-TW": "zh-TW"}
PATIENCE = 60_000


def chromium():
    """Return the path of a browser, or skip the test."""
    pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")
    found = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
    if not found:
        pytest.skip("no Chromium on this machine")
    return found


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Lesson:
    """Everybody's pages, and what their browsers saw."""

    def __init__(self, server, browser, lang, shots=None):
        self.server, self.browser, self.lang, self.shots = server, browser, lang, shots
        self.requests, self.faults, self.students = [], [], []
        self.teacher = self.projector = None
        self.code = ""

    def page(self, size, scale=1, context=None):
        """Return a page on a device of its own, or another one on the same device."""
        made = context or self.browser.new_context(viewport=size, locale=LOCALES[self.lang], device_scale_factor=scale)
        made.set_default_timeout(PATIENCE)
        page = made.new_page()
        page.set_viewport_size(size)
        page.on("request", lambda r: self.requests.append(r.url))
        page.on("websocket", lambda w: self.requests.append(w.url))
        page.on("pageerror", lambda e: self.faults.append(str(e)))
        page.on("console", lambda m: self.faults.append(m.text) if m.type == "error" else None)
        page.on("dialog", lambda d: d.accept())
        return page

    def shot(self, page, name, *, whole=False):
        """Keep a picture of a page."""
        if self.shots:
            page.wait_for_timeout(300)
            page.screenshot(path=self.shots / f"{name}-{self.lang}.png", full_page=whole)

    def set_up(self, scenario="five-days-2008", worlds="2", decides="head"):
        """Let the teacher set the exercise up and open the projector."""
        self.teacher = self.page(LAPTOP)
        self.teacher.goto(self.server.link)
        self.shot(self.teacher, "01-set-up")
        self.begin(scenario, worlds, decides)

    def begin(self, scenario="five-days-2008", worlds="1", decides="head"):
        """Let the teacher, who has the form before them, set the exercise up and open the projector."""
        for name, value in (("scenario", scenario), ("minutes", "45"), ("worlds", worlds), ("decides", decides)):
            self.teacher.select_option(f"#{name}", value)
        self.teacher.click("button.main")
        self.teacher.wait_for_selector(".console .bar")
        self.code = re.search(r"[0-9A-Z]{3}-[0-9A-Z]{2}", self.teacher.inner_text(".console .bar"))[0]
        self.projector = self.page(PROJECTOR, context=self.teacher.context)
        self.projector.goto(f"{self.server.base}/projector")
        self.projector.wait_for_selector(".joining")

    def join(self, count, laptops=2):
        """Let students ask to be let in: most on phones, a few on laptops."""
        for k in range(count):
            page = self.page(LAPTOP if k >= count - laptops else PHONE, scale=1 if k >= count - laptops else 2)
            page.goto(f"{self.server.base}/?code={self.code}")
            if k == 0:
                self.shot(page, "02-join")
            page.click("form[action='/join'] button")
            page.wait_for_selector(".student h1")
            self.students.append(page)

    def seat_all(self):
        """Let the teacher admit everybody."""
        self.teacher.click("button[data-act=admit-all]")
        for page in self.students:
            page.wait_for_selector(".tabs")

    def go_on(self):
        """Let the teacher go on to the next phase."""
        before = self.projector.inner_text("#top")
        self.teacher.click("button[data-act=next]")
        self.projector.wait_for_function("before => document.querySelector('#top').innerText !== before", arg=before)

    def close(self):
        for context in self.browser.contexts:
            context.close()


def tab(page, name):
    """Open a tab of a student's page."""
    page.click(f"button[data-act=tab][data-value={name}]")
    page.wait_for_selector(f"button[data-act=tab][data-value={name}][aria-current=page]")


def propose(page, sentence="", *, family=0, adopt=True):
    """Propose the first move of a family, and put it on the sheet where the page lets one."""
    page.locator(".family summary").nth(family).click()
    page.locator(".family[open] button.move").first.click()
    page.wait_for_selector("form[data-act=propose]")
    if sentence:
        page.select_option("#tag", "deter")
        page.fill("#sentence", sentence)
    page.click("form[data-act=propose] button.main")
    page.wait_for_selector(".proposal")
    if adopt and page.locator("button[data-act=adopt]").count():
        page.locator("button[data-act=adopt]").first.click()
        page.wait_for_selector("button[data-act=unadopt]")


def hand_in(page):
    """Hand a cabinet's sheet in."""
    page.click("button[data-act=commit]")
    page.wait_for_selector("button[data-act=reopen]")


def is_head(page):
    """Say whether a student may hand the sheet in."""
    return page.locator("button[data-act=commit]").count() > 0


@contextmanager
def lesson(folder, lang="en", shots=None):
    """Serve an exercise and open a browser for it."""
    path = chromium()
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - an extra of the tests

    server = Server(free_port(), folder)
    server.start()
    try:
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
            found = Lesson(server, browser, lang, shots)
            yield found
            browser.close()
    finally:
        server.kill()
