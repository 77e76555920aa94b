"""Papers for the public: announcements (ประกาศ), statements (แถลงการณ์) and official news (ข่าว)."""

from typing import Any

from samples.blocks import lines, text
from samples.formal import formal_truth, given_on
from samples.letters import Truth, letter_date
from samples.scene import Scene
from samples.signatures import signature


def build_announcement(scene: Scene) -> tuple[dict[str, Any], Truth]:
    """An announcement of a page. Returns the view and the truth."""
    truth = formal_truth(scene, "announcement")
    letter = truth["letter"]
    letter["subject"] = scene.pen(scene.word("announcement", "subjects"))
    texts = [scene.word("announcement", "texts")]
    if scene.chance(0.6):
        texts.append(f"ในการนี้ จังหวัดได้{scene.word('order', 'duties')}")
    if scene.chance(0.4):
        clauses = scene.rng.sample(scene.words["announcement"]["clauses"], scene.rng.randrange(2, 5))
        style = scene.pick(["ข้อ {} ", "{}. "])
        texts += [style.format(index) + scene.fill(clause) for index, clause in enumerate(clauses, 1)]
        scene.features.add("announcement with clauses")
    texts.append(scene.word("announcement", "endings"))
    letter["body"] = [scene.pen(words) for words in texts]
    block, letter["signatory"] = signature(scene, hall=not scene.agency.get("education"), gazette=True)
    view = {
        "letter": letter,
        "kind_word": "ประกาศ",
        "heading_lines": [],
        "number": None,
        "rule": scene.pick(scene.words["order"]["rules"]),
        "blocks": [lines([text(words, scene.marks.new("body")) for words in letter["body"]])],
        "date_label": scene.pick(["ประกาศ ณ วันที่", "ประกาศ ณ วันที่", "ประกาศ ณ  วันที่"]),
        "date": given_on(scene, truth, scene.chance(0.08)),
        "signature": block,
        "catchwords": False,
        "annexes": [],
    }
    return view, truth


def build_statement(scene: Scene) -> tuple[dict[str, Any], Truth]:
    """A statement or official news: its office and its date stand at the end, nobody signs."""
    truth = formal_truth(scene, "announcement")
    letter = truth["letter"]
    word = scene.pick(["แถลงการณ์", "ข่าว"])
    scene.features.add("statement" if word == "แถลงการณ์" else "official news")
    letter["subject"] = scene.pen(scene.word("announcement", "statement_subjects"))
    heading = [scene.pen(f"ฉบับที่ {scene.rng.randrange(1, 9)}")] if scene.chance(0.6) else []
    texts = scene.words["announcement"]["statement_texts"][: scene.rng.randrange(2, 5)]
    letter["body"] = [scene.pen(scene.fill(words)) for words in texts]
    view = {
        "letter": letter,
        "kind_word": word,
        "number": None,
        "heading_lines": heading,
        "rule": scene.pick(scene.words["order"]["rules"]),
        "blocks": [lines([text(words, scene.marks.new("body")) for words in letter["body"]])],
        "date": letter_date(scene, truth, False),
        "annexes": [],
    }
    return view, truth
