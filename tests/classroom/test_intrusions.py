"""Guessed, forged, used and borrowed rights open nothing; every attack on loopback, bounded."""

import asyncio
import json
import re

import pytest

pytest.importorskip("nicegui", reason="the classroom's packages are not installed: pip install nicegui segno")
pytest.importorskip("aiohttp", reason="aiohttp is not installed")

from intruders import EVIL, cookie, heard, socket_of

pytestmark = pytest.mark.long


# Tokens and cookies


def test_guessed_and_forged_cookies_open_nothing(class_):
    digests = re.findall(r'"device":"([0-9a-f]{64})"', class_.journal())
    assert len(digests) >= 5
    for value in ["x", "A" * 43, "A" * 5000, "../../etc/passwd", "p1", "f1", *digests]:
        status, headers, _ = class_.run(class_.get("/seat", {"seat": value}))
        assert (status, headers["Location"]) == (303, "/")
        for page in ("/console", "/projector", "/export.zip"):
            assert class_.run(class_.get(page, {"chair": value, "seat": value}))[0] == 403
    class_.run(class_.logged("a page of the facilitator asked for by another device"))


def test_a_students_cookie_is_no_facilitators(class_):
    seat = cookie(class_.students["Russia"])
    for page in ("/console", "/projector", "/export.zip"):
        assert class_.run(class_.get(page, {"seat": seat, "chair": seat}))[0] == 403
    form = {"scenario": "lab-two", "minutes": "45", "worlds": "1", "decides": "head"}
    assert class_.run(class_.unchanged(class_.ask("POST", "/set-up", {"chair": seat}, data=form)))[0] == 403


def test_a_used_facilitators_link_opens_nothing(class_):
    path = class_.server.link.removeprefix(class_.base)
    for wrong in (path, "/teach/", "/teach/x", path + "0", "/teach/" + "A" * 4000):
        status, headers, _ = class_.run(class_.unchanged(class_.get(wrong)))
        assert status in {403, 404}
        assert "chair" not in headers.get("Set-Cookie", "")
    class_.run(class_.logged("link that is wrong or used"))


def test_a_seat_token_works_once(class_):
    async def attack():
        await class_.teacher.act("people", "issue", "", {"paper": ["0 nato press"]})
        await class_.teacher.wait(lambda d: d.shows("Seat token: "))
        token = re.search(r"Seat token: ([0-9A-Z-]{14})", class_.teacher.regions["flow"]["html"])[1]
        first = await class_.ask("POST", "/token", data={"token": token})
        again = await class_.ask("POST", "/token", data={"token": token})
        return token, first, again

    token, first, again = class_.run(attack())
    assert first[0] == 303
    assert again[0] == 403
    assert "Set-Cookie" not in again[1]
    assert token not in class_.journal()


def test_a_released_device_is_out_at_once(class_):
    async def attack():
        device = class_.extra[3]
        await device.wait(lambda d: "main" in d.regions)
        name = re.search(r'id="who-(p4)"', class_.teacher.regions["people"]["html"])[1]
        await class_.teacher.act("people", "release", name)
        await class_.teacher.wait(lambda d: d.shows("Token for "))
        await device.wait(lambda d: not d.regions)  # sent to the door
        return await class_.get("/seat", {"seat": cookie(device)})

    status, headers, _ = class_.run(attack())
    assert (status, headers["Location"]) == (303, "/")


# Somebody else's page and somebody else's acts


def test_the_socket_of_anothers_page_stays_shut(class_):
    async def attack():
        russia, georgia = class_.students["Russia"], class_.students["Georgia"]
        intruder = {"seat": cookie(russia)}
        for path, owner in (
            ("/seat", {"seat": cookie(georgia)}),
            ("/console", {"chair": cookie(class_.teacher, "chair")}),
        ):
            client = re.search(r"'client_id': '([0-9a-f-]+)'", (await class_.get(path, owner))[2])[1]
            for cookies in (intruder, {}, intruder | {"chair": cookie(russia)}):
                async with socket_of(class_, client, cookies) as found:
                    await found.send_str("40")
                    lines = await heard(found, 0.7)
                assert any(line.startswith("44") for line in lines)  # refused
                assert not any(line.startswith("42") for line in lines)
            async with socket_of(class_, client, owner) as found:
                await found.send_str("40")
                assert any(line.startswith("40") for line in await heard(found, 0.7))  # its own device is let in

    class_.run(class_.unchanged(attack()))
    class_.run(class_.logged("a socket for another device’s page"))


def test_a_message_for_anothers_page_is_refused(class_):
    async def attack():
        russia = class_.students["Russia"]
        for target, region, act in (
            (class_.students["Georgia"], "main", "commit"),
            (class_.teacher, "top", "next"),
            (class_.teacher, "flow", "wipe"),
        ):
            where = target.regions[region]
            sent = {"id": where["id"], "client_id": target.client_id, "listener_id": where["listener"]}
            await russia.emit("event", sent | {"args": [json.dumps({"act": act, "value": "", "fields": {}})]})

    class_.run(class_.unchanged(attack()))
    class_.run(class_.logged("a message that belongs to no page of this device"))


@pytest.mark.parametrize(
    "act", ["next", "back", "wipe", "rule-board", "admit-all", "debrief", "stage", "truth", "release", "invite", "strike", "x"]
)
def test_a_student_asks_for_a_facilitators_act(class_, act):
    class_.run(class_.unchanged(class_.students["Russia"].act("main", act, "1", {"note": ["x"]})))
    class_.run(class_.logged(f"an act that no page of ours asks for: {act}"))
    assert class_.run(class_.get("/console", {"chair": cookie(class_.teacher, "chair")}))[0] == 200


def test_a_cabinet_cannot_touch_anothers_table(class_):
    async def attack():
        georgia, russia = class_.students["Georgia"], class_.students["Russia"]
        name = await class_.secretly(georgia)
        before = class_.journal()
        for act in ("adopt", "withdraw", "vote-for", "vote-against", "unadopt"):
            await russia.act("main", act, name)
        await asyncio.sleep(0.5)
        return before

    assert class_.run(attack()) == class_.journal()
    assert not any("SECRET-G" in json.dumps(device.regions) for side, device in class_.students.items() if side != "Georgia")


def test_an_order_that_is_none_is_a_sentence_and_no_more(class_):
    async def attack():
        russia = class_.students["Russia"]
        for line in ("", "x" * 390, "war georgia; war nato", "\x00", "../../x", "propose-treaty georgia [x", EVIL):
            await russia.act("main", "propose", "", {"line": [line], "tag": ["deter"], "sentence": [""]})
        await russia.wait(lambda d: 'role="alert"' in d.regions["note"]["html"])

    class_.run(class_.unchanged(attack()))
    assert "Traceback" not in class_.server.log()
