"""The parts that all letters share: whose number it is, the letterhead, words of urgency and secrecy."""

from typing import Any

from samples.data import load, provinces
from samples.scene import Scene

URGENCIES = {"urgent": "ด่วน", "very_urgent": "ด่วนมาก", "most_urgent": "ด่วนที่สุด"}
SECRECIES = {"confidential": "ลับ", "secret": "ลับมาก", "top_secret": "ลับที่สุด"}
URGENCY_PLACES = ("above", "above", "above", "line", "left", "boxed")


def own_code(scene: Scene) -> tuple[str, str]:
    """Letters and unit of the sender's numbers."""
    if scene.central:
        code, unit = str(scene.agency["department_code"]).split()
        return code, unit
    if scene.agency.get("education"):
        return "ศธ", f"04{int(scene.province.code):03d}"
    return scene.province.letters, str(scene.agency["unit"])


def letterhead(scene: Scene) -> tuple[str, str]:
    """Issuer and address, digits not yet printed."""
    places = load("places")
    if scene.central:
        street = scene.pick(places["bangkok_streets"])
        return scene.agency["department"], f"{street} กทม. {scene.pick(['10200', '10400', '10300'])}"
    capital_code, _capital = scene.province.districts[0]
    address = scene.word(
        "letter",
        "address_tail",
        street=scene.pick(places["streets"]),
        code=scene.province.letters,
        post=scene.province.postcode,
        subdistrict=scene.subdistrict(capital_code),
        house=scene.rng.randrange(1, 400),
    )
    if scene.agency.get("education") or scene.chance(0.3):
        return scene.agency["office"] + scene.place_name, address
    return f"ศาลากลางจังหวัด{scene.province.name}", address


def draw_marks(scene: Scene, letter: dict[str, Any], urgent: float, secret: float) -> dict[str, str]:
    """Draws urgency and secrecy into the letter; returns their words and where they stand, for the template."""
    if scene.chance(urgent):
        letter["urgency"] = scene.pick(list(URGENCIES))
    if scene.chance(secret):
        letter["secrecy"] = scene.pick(list(SECRECIES))
    place = scene.pick(URGENCY_PLACES)
    if letter["urgency"]:
        scene.features.add(f"urgency {place}")
    if letter["secrecy"]:
        scene.features.add("secrecy")
    return {
        "urgency": URGENCIES.get(letter["urgency"] or "", ""),
        "secrecy": SECRECIES.get(letter["secrecy"] or "", ""),
        "urgency_at": place,
    }


def wrong_letters(scene: Scene) -> str:
    """The letter code of another province."""
    others = [province.letters for province in provinces() if province.letters != scene.province.letters]
    return scene.pick(others)
