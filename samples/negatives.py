"""Pages that are no letter: news, forms, invoices, English letters, photographs. There is nothing to find in them."""

import datetime as dt
from typing import Any

from samples.data import load
from samples.letters import Truth, empty_truth
from samples.scene import Scene
from samples.writing import full_date, month, next_workday, weekday

NEGATIVES = ("news", "form", "invoice", "english", "photograph", "empty_plan")


def build_negative(scene: Scene, what: str | None = None) -> tuple[dict[str, Any], Truth]:
    """A page without a letter, of one of `NEGATIVES`. Returns the view and the truth, which has no letter."""
    what = what or scene.pick(NEGATIVES)
    scene.features.add(f"negative {what}")
    truth = {**empty_truth("other"), "letter": None}
    makers = {
        "news": _news,
        "form": _form,
        "invoice": _invoice,
        "english": _english,
        "photograph": _photograph,
        "empty_plan": _empty_plan,
    }
    return {"what": what, "annexes": [], **makers[what](scene)}, truth


def _news(scene: Scene) -> dict[str, Any]:
    """A newspaper's report of a visit: people, a place and a date, and no plan of anybody's."""
    day = next_workday(scene.sent)
    district = scene.pick(scene.province.districts)[1]
    fields = {
        "district": district,
        "weekday": weekday(day),
        "date": full_date(day),
        "person": "".join(scene.person()),
        "second": "".join(scene.person()),
        "village": scene.pick(load("places")["villages"]),
    }
    words = scene.words["negative"]
    texts = [scene.fill(text, **fields) for text in scene.rng.sample(words["news"], 4)]
    return {
        "headline": scene.fill(scene.pick(words["headlines"]), **fields),
        "texts": [scene.fill(words["news_openers"][0], **fields), *texts],
        "paper": scene.pick(words["papers"]),
        "columns": scene.pick([1, 2, 2]),
    }


def _form(scene: Scene) -> dict[str, Any]:
    """A form with dotted blanks and boxes, nobody's yet."""
    words = scene.words["negative"]
    return {
        "headline": scene.fill(scene.pick(words["forms"])),
        "texts": [scene.pen(row) for row in scene.rng.sample(words["form_rows"], scene.rng.randrange(5, 9))],
        "boxes": scene.rng.sample(words["boxes"], 3),
    }


def _invoice(scene: Scene) -> dict[str, Any]:
    words = scene.words["negative"]
    rows = []
    total = 0
    for index, thing in enumerate(scene.rng.sample(words["goods"], scene.rng.randrange(3, 7)), 1):
        count, price = scene.rng.randrange(1, 30), scene.rng.randrange(20, 2500)
        total += count * price
        rows.append([f"{index}", thing, f"{count}", f"{price:,}.00", f"{count * price:,}.00"])
    day = scene.sent + dt.timedelta(days=3)
    return {
        "headline": scene.pick(words["invoices"]),
        "seller": scene.fill(scene.pick(words["sellers"])),
        "number": scene.pen(f"เลขที่ {scene.rng.randrange(1, 90):02d}/{scene.rng.randrange(100, 9000)}"),
        "date": scene.pen(f"วันที่ {full_date(day)}"),
        "heads": words["invoice_heads"],
        "rows": [[scene.pen(text) for text in row] for row in rows],
        "total": scene.pen(f"{total:,}.00"),
    }


def _english(scene: Scene) -> dict[str, Any]:
    words = scene.words["negative"]
    return {
        "date": scene.sent.strftime("%-d %B %Y"),
        "texts": scene.rng.sample(words["english"], 3),
        "sender": scene.pick(words["english_senders"]),
        "receiver": scene.pick(words["english_receivers"]),
    }


def _photograph(scene: Scene) -> dict[str, Any]:
    """Pictures with their captions, as they are put at the end of reports."""
    words = scene.words["negative"]
    district = scene.pick(scene.province.districts)[1]
    count = scene.pick([1, 2, 4])
    shapes = [[scene.rng.randrange(10, 90) for _ in range(8)] for _ in range(count)]
    caption = scene.fill(scene.pick(words["captions"]), district=district, date=full_date(scene.sent))
    return {"caption": scene.pen(caption), "shapes": shapes}


def _empty_plan(scene: Scene) -> dict[str, Any]:
    """A plan's form, its rows not yet filled in."""
    words = scene.words["columns"]
    names = ("sequence", "date", "time", "place", "remarks")
    heading = f"แบบแผนการลงพื้นที่ เดือน{month(scene.sent)} (สำหรับกรอก)"
    return {
        "headline": heading,
        "heads": [scene.pick(words[name]) for name in names],
        "rows": [[scene.pen(f"{index}."), "", "", "", ""] for index in range(1, scene.rng.randrange(6, 14))],
    }
