"""Certificates (หนังสือรับรอง): that somebody holds a post, or that something is so."""

from typing import Any

from samples.blocks import text
from samples.formal import given_on
from samples.letters import Truth, empty_truth
from samples.offices import letterhead
from samples.scene import Scene
from samples.signatures import signature
from samples.writing import buddhist_year


def build_certificate(scene: Scene) -> tuple[dict[str, Any], Truth]:
    """A certificate of a page. Returns the view and the truth."""
    truth = empty_truth("record")
    letter = truth["letter"]
    letter["is_circular"] = False
    issuer, address = letterhead(scene)
    letter["issuer"] = scene.pen(issuer)
    letter["subject"] = "หนังสือรับรอง"
    number, year = scene.rng.randrange(1, 400), buddhist_year(scene.sent)
    letter["reference_number"] = f"{number}/{year}"
    title, name = scene.person()
    fields = {
        "person": f"{title}{name}",
        "staff": scene.pick(scene.agency["staff"]),
        "years": scene.rng.randrange(2, 30),
        "salary": f"{scene.rng.randrange(15, 60)},{scene.rng.randrange(0, 1000):03d}",
    }
    texts = [scene.word("certificate", "texts", **fields), scene.word("certificate", "endings", **fields)]
    letter["body"] = [scene.pen(words) for words in texts[: scene.pick([1, 2, 2])]]
    date = given_on(scene, truth, scene.chance(0.1))
    block, letter["signatory"] = signature(scene, issuer.startswith("ศาลากลาง"))
    address_shown = scene.chance(0.6)
    if address_shown:
        letter["issuer_address"] = scene.pen(address)
    scene.features.add("certificate")
    view = {
        "letter": letter,
        "number": f"{scene.pick(['เลขที่', 'เลขที่', 'ที่'])} {scene.pen(f'{number}/{year}')}",
        "date": date,
        "paragraphs": [text(words, scene.marks.new("body")) for words in letter["body"]],
        "signature": block,
        "photo": scene.chance(0.5),
        "annexes": [],
    }
    return view, truth
