"""The scorer: records and their truths come in, figures go out.

A record is compared with its truth leaf by leaf. List items are aligned first, nested lists too: the pairing with
the most right leaves wins. Machine fields must match exactly; text matches when it is equal after Unicode NFC,
digit folding and removing spaces, or, over 20 characters, at a Levenshtein similarity of 0.97. A leaf that only
the truth has is a false negative, one that only the record has a false positive, a wrong value both.

A truth need not be complete: **a field that is absent from the truth file is not scored** (null is not absent: it
says that there is no such value). Only `letter`, `schedules`, `committees` and `topic_lists` are scored, `findings`
apart from them and by code. In an item that the truth does not have at all, those fields count that the truth's
other items of the same list name.

"Wrong and unflagged" is the share, among all leaves compared, of values that are wrong or extra, have a confidence
of 0.9 or more and no finding on them or on anything that contains them. A leaf without evidence claims certainty.
"""

from api.evaluate.compare import Leaf
from api.evaluate.figures import Score, Share
from api.evaluate.scores import FileScore, FileSummary, Mistake, Report, found_leaves, report, score_file
from api.evaluate.truths import Truth, find_truths, load_records

__all__ = [
    "FileScore",
    "FileSummary",
    "Leaf",
    "Mistake",
    "Report",
    "Score",
    "Share",
    "Truth",
    "find_truths",
    "found_leaves",
    "load_records",
    "report",
    "score_file",
]
