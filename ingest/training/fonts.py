"""The free fonts that made lines are drawn with: converted, joined and catalogued in one folder.

Web fonts come in one file per script; they are joined to one TrueType file with Thai and Latin, so that one shaped run
can hold both. Families without Thai stand for the digits and names that papers set in another face than their Thai.
The catalogue says which families are never trained on.
"""

import argparse
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

from ingest.training.nines import with_other_nine

HELD_OUT = frozenset({"niramit", "noto-serif-thai"})
"""Families for validation only."""
OFFICIAL = {"laksaman": 7.0, "sarabun": 4.0, "norasi": 2.0, "garuda": 1.5, "kinnari": 1.5, "umpush": 1.0, "loma": 1.0}
"""How much more often the faces of official papers are drawn than any other."""
OTHER, LATIN, OTHER_NINE = 0.3, 0.12, 0.3
"""How often any other family is drawn: one with Thai, one without; and for each of the official ones a copy with the
other nine, which the faces of old papers have."""
UNFIT = ("Sawasdee", "TlwgMono", "ArundinaSansMono")
"""Display faces that official papers do not use."""
BY_HAND = frozenset({"purisa", "itim", "mali", "sriracha", "charm", "charmonman", "playpen-sans-thai"})
"""Faces that look like handwriting: drawn, bent, for what a pen adds to a paper, and never as print."""
WEB_STYLES = ("400-normal", "700-normal", "400-italic", "700-italic", "500-normal", "600-normal", "300-normal")
_NINE = "other-nine"
"""How the styles of copies with the other nine end."""
NEEDED_LATIN = "0123456789AZaz.,()/-"
NEEDED = f"กขฃคฅฆงฎฏฐณฤฦะำเๆ็่้๊๋์ํ๐๑๒๓๔๕๖๗๘๙{NEEDED_LATIN}"


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: its family, style and how often it is drawn. In a catalogue, `path` is the file's name."""

    path: str
    family: str
    style: str
    weight: float
    held_out: bool
    thai: bool = True

    @property
    def by_hand(self) -> bool:
        """Whether it stands for handwriting."""
        return self.family in BY_HAND


def join_web_font(thai: Path, latin: Path, out: Path) -> None:
    """Write one TrueType file holding the glyphs of both web fonts."""
    parts = []
    for source in (thai, latin):
        font = TTFont(source)
        font.flavor = None
        for table in ("GDEF", "STAT", "DSIG", "MATH", "meta") if source is latin else ("DSIG", "STAT", "meta"):
            if table in font:
                del font[table]
        if source is latin:
            for table in ("GSUB", "GPOS"):
                if table in font:
                    del font[table]
        buffer = io.BytesIO()
        font.save(buffer)
        buffer.seek(0)
        parts.append(buffer)
    Merger().merge(parts).save(out)


def _has_all(path: Path, needed: str) -> bool:
    cmap = TTFont(path).getBestCmap()
    return all(ord(char) in cmap for char in needed)


def gather(system: Sequence[Path], web: Path, out: Path) -> list[Face]:
    """Fill `out` with font files from folders of TrueType fonts and one of web font packages; return the catalogue."""
    out.mkdir(parents=True, exist_ok=True)
    installed = list(_installed(system, out))
    found = [*installed, *_from_web(web, out), *_with_other_nines(installed)]
    faces = []
    for path, family, style in found:
        thai = _has_all(path, NEEDED)
        alike = sum(other[1] == family and other[2].endswith(_NINE) == style.endswith(_NINE) for other in found)
        often = OFFICIAL.get(family, OTHER if thai else LATIN) * (OTHER_NINE if style.endswith(_NINE) else 1)
        faces.append(Face(path.name, family, style, often / alike, family in HELD_OUT, thai))
    (out / "catalogue.json").write_text(json.dumps([asdict(face) for face in faces], indent=1), encoding="utf-8")
    return faces


def _installed(folders: Sequence[Path], out: Path) -> Iterator[tuple[Path, str, str]]:
    for path in sorted(path for folder in folders for path in folder.glob("*.ttf")):
        family, _, style = path.stem.partition("-")
        if family not in UNFIT and _has_all(path, NEEDED):
            copy = out / path.name
            copy.write_bytes(path.read_bytes())
            yield copy, family.lower(), style or "Regular"


def _with_other_nines(found: Sequence[tuple[Path, str, str]]) -> Iterator[tuple[Path, str, str]]:
    for path, family, style in found:
        if family in OFFICIAL:
            made = path.with_stem(f"{path.stem}-{_NINE}")
            with_other_nine(path, made)
            yield made, family, f"{style}-{_NINE}"


def _from_web(folder: Path, out: Path) -> Iterator[tuple[Path, str, str]]:
    for package in sorted(p for p in folder.iterdir() if p.is_dir()):
        for style in WEB_STYLES:
            thai = package / "files" / f"{package.name}-thai-{style}.woff2"
            latin = package / "files" / f"{package.name}-latin-{style}.woff2"
            made = out / f"{package.name}-{style}.ttf"
            if not latin.exists():
                continue
            if thai.exists():
                join_web_font(thai, latin, made)
            else:
                font = TTFont(latin)
                font.flavor = None
                font.save(made)
            if _has_all(made, NEEDED if thai.exists() else NEEDED_LATIN):
                yield made, package.name, style


def load_catalogue(folder: Path) -> list[Face]:
    """The faces that `gather` catalogued in the folder, with the whole paths of their files."""
    rows = json.loads((folder / "catalogue.json").read_text(encoding="utf-8"))
    return [Face(**{**row, "path": str(folder / row["path"])}) for row in rows]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--system", type=Path, nargs="*", default=[Path("/usr/share/fonts/truetype/tlwg")])
    parser.add_argument("--web", type=Path, required=True, help="node_modules/@fontsource")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    for face in gather(arguments.system, arguments.web, arguments.out):
        print(face.family, face.style, round(face.weight, 3), "held out" if face.held_out else "")
