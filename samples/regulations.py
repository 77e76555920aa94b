"""Rules (ระเบียบ, ข้อบังคับ): numbered clauses, now and then one that sets up a committee."""

from typing import Any

from samples.blocks import Block, Text, lines, text
from samples.committees import role_of
from samples.formal import formal_truth, given_on
from samples.letters import Truth
from samples.members import member_blocks, new_member
from samples.scene import Scene
from samples.signatures import signature
from samples.writing import buddhist_year


class _Clauses:
    """The paragraphs of a rule, its clauses counted."""

    def __init__(self, scene: Scene, truth: Truth) -> None:
        self.scene, self.truth = scene, truth
        self.count = 0
        self.blocks: list[Block] = []
        self.rows: list[Text] = []

    def add(self, words: str, part: str = "body", look: str = "", level: int = 0) -> None:
        """A paragraph of the body."""
        printed = self.scene.pen(self.scene.fill(words))
        self.truth["letter"]["body"].append(printed)
        self.rows.append(text(printed, self.scene.marks.new(part), level=level, look=look))

    def clause(self, words: str, part: str = "body") -> None:
        """The next numbered clause."""
        self.count += 1
        self.add(f"ข้อ {self.count} {words}", part)

    def flush(self, *blocks: Block) -> None:
        """Ends the run of paragraphs; other blocks follow it."""
        self.blocks += [lines(self.rows), *blocks] if self.rows else [*blocks]
        self.rows = []


def build_regulation(scene: Scene) -> tuple[dict[str, Any], Truth]:
    """A rule of one to three pages. Returns the view and the truth."""
    truth = formal_truth(scene, "order")
    letter = truth["letter"]
    word = scene.pick(["ระเบียบ", "ระเบียบ", "ข้อบังคับ"])
    scene.features.add(f"rule {word}")
    year = buddhist_year(scene.sent)
    amended = scene.chance(0.3)
    about = scene.word("regulation", "subjects")
    heading = [f"ว่าด้วย{about}"] + ([f"(ฉบับที่ {scene.rng.randrange(2, 6)})"] if amended else []) + [f"พ.ศ. {year}"]
    heading = [scene.pen(line) for line in heading]
    letter["subject"] = " ".join(heading)
    clauses = _Clauses(scene, truth)
    whole = f"{word}{letter['issuer']} {letter['subject']}"
    clauses.add(scene.word("regulation", "preambles", about=about, word=word))
    clauses.clause(f"{word}นี้เรียกว่า “{whole}”")
    clauses.clause(scene.word("regulation", "in_force", word=word))
    chapters = scene.chance(0.4)
    wordings = scene.words["regulation"]["clauses"]
    for index, wording in enumerate(scene.rng.sample(wordings, min(scene.rng.randrange(3, 7), len(wordings)))):
        if chapters and index in (0, 3):
            clauses.add(f"หมวด {1 + index // 3} {scene.words['regulation']['chapters'][index // 3]}", look="chapter")
        _clause_with_items(scene, clauses, wording.format(word=word, about=about))
    if scene.chance(0.6):
        _committee(scene, clauses, truth)
    clauses.clause(scene.word("regulation", "keepers", word=word))
    clauses.flush()
    block, letter["signatory"] = signature(scene, hall=not scene.agency.get("education"), gazette=True)
    view = {
        "letter": letter,
        "kind_word": word,
        "heading_lines": heading,
        "rule": scene.pick(scene.words["order"]["rules"]),
        "blocks": clauses.blocks,
        "date_label": "ประกาศ ณ วันที่",
        "date": given_on(scene, truth, scene.chance(0.06)),
        "signature": block,
        "annexes": [],
    }
    return view, truth


def _clause_with_items(scene: Scene, clauses: _Clauses, wording: str) -> None:
    """A clause; items after | stand under it, numbered in brackets."""
    first, *items = wording.split("|")
    clauses.clause(first)
    for index, item in enumerate(items, 1):
        clauses.add(f"({index}) {item}", level=1)


def _committee(scene: Scene, clauses: _Clauses, truth: Truth) -> None:
    """The clause that sets up a committee, its members by office, and the clause with its duties."""
    scene.features.add("committee in a rule")
    name = scene.pen(scene.word("regulation", "committees"))
    part = f"committees-{len(truth['committees'])}"
    clauses.clause(f"ให้มีคณะกรรมการคณะหนึ่ง เรียกว่า “{name}” ประกอบด้วย")
    clauses.flush()
    size = scene.rng.randrange(5, 12)
    roles = scene.words["order"]["role_sets"][0]
    numbers = [scene.pen(f"({order})") for order in range(1, size + 1)]
    members = [
        new_member(scene, "offices", order, number, role_of(order, size, roles))
        for order, number in enumerate(numbers, 1)
    ]
    if scene.chance(0.5):
        scene.features.add("roles after เป็น")
        rows = [
            text(f"{member.number} {' '.join(member.position)} เป็น{member.role}", scene.marks.new(part), level=1)
            for member in members
        ]
        clauses.flush(lines(rows))
    else:
        clauses.flush(*member_blocks(scene, members, part, "columns"))
    duties = [scene.pen(scene.fill(duty)) for duty in scene.rng.sample(scene.words["order"]["duties"], 3)]
    clauses.clause("คณะกรรมการมีหน้าที่และอำนาจ ดังต่อไปนี้", part)
    for index, duty in enumerate(duties, 1):
        clauses.rows.append(text(f"{scene.pen(f'({index})')} {duty}", scene.marks.new(part), level=1))
    truth["committees"].append({"title": name, "members": [member.truth() for member in members], "duties": duties})
