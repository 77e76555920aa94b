"""Plans that are printed in parts, each under a heading of its own, as the one plan that their title names.

A part is headed by a numbered or lettered line (`ข. ระดับสถานศึกษา`) or by whoever goes (`ศึกษานิเทศก์ : นายก้อง ใจดี`).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.facts.people import person_at_start
from extract.ink import Ink
from extract.visits.plan import Plan
from extract.visits.titles import begins_title
from extract.visits.values import Visit, inferred, words_of

_SECTION = re.compile(r"^(?:[ก-ฮ]|\d{1,2}(?:\.\d{1,2})?)\s?[.)]\s?\S")
_LABEL = re.compile(r"^[ก-๎./ ]{2,40}?\s?:\s?")


def whole_plans(plans: Sequence[Plan]) -> list[Plan]:
    """The plans, in reading order, with their parts joined."""
    whole: list[Plan] = []
    for plan in plans:
        before = whole[-1] if whole else None
        if before is not None and _is_part(plan) and _has_part(before) and _follows(before, plan):
            whole[-1] = _joined(before, plan)
        else:
            whole.append(plan)
    return [_with_person(plan) if _is_headed(plan) and _person(plan.titles[-1]) is not None else plan for plan in whole]


def _is_part(plan: Plan) -> bool:
    """Whether the heading of a plan is that of a part, and of nothing more."""
    return len(plan.titles) == 1 and _heads_part(plan.titles[0])


def _has_part(plan: Plan) -> bool:
    """Whether a plan has a title, with the heading of a first part under it, or has been joined from parts."""
    return bool(plan.done) or plan.heading is not None or _is_headed(plan)


def _is_headed(plan: Plan) -> bool:
    return len(plan.titles) > 1 and begins_title(plan.titles[0]) and _heads_part(plan.titles[-1])


def _heads_part(title: Ink) -> bool:
    return not begins_title(title) and (_SECTION.match(title.folded) is not None or _person(title) is not None)


def _person(title: Ink) -> Ink | None:
    """Whoever a heading names behind its label; None where it names nobody."""
    label = _LABEL.match(title.folded)
    name = title[label.end() :] if label is not None else None
    return name if name is not None and person_at_start(name) is not None else None


def _follows(before: Plan, plan: Plan) -> bool:
    return before.at >= 0 and bool(before.pages and plan.pages) and 0 <= plan.pages[0] - before.pages[-1] <= 1


def _joined(before: Plan, plan: Plan) -> Plan:
    first, rest = _with_person(before), _with_person(plan)
    return replace(
        first,
        at=plan.at,
        visits=rest.visits,
        done=[*first.done, *first.visits, *rest.done],
        pages=sorted({*before.pages, *plan.pages}),
    )


def _with_person(plan: Plan) -> Plan:
    """The plan without the heading of its part in its title; whoever it names goes on every visit that names nobody."""
    if not plan.titles or not _heads_part(plan.titles[-1]):
        return plan
    name = _person(plan.titles[-1])
    done, visits = (([_led(visit, name) for visit in some] if name else some) for some in (plan.done, plan.visits))
    return replace(plan, titles=plan.titles[:-1], done=done, visits=visits)


def _led(visit: Visit, name: Ink) -> Visit:
    if visit["responsible"] is not None:
        return visit
    return {**visit, "responsible": inferred(words_of(name, "visit.responsible"))}
