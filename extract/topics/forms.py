"""Forms under a topic: their first column may hold points of it, `๒.๑` under `๒.`."""

from extract.flow import Grid
from extract.outline import Marker, Piece, read_marker


def pieces_under(grid: Grid, topic: Marker) -> list[Piece]:
    """The lines of the first column from the first number under that of the topic on; none when none is there."""
    pieces: list[Piece] = []
    for row in range(grid.rows):
        cell = grid.cells.get((row, 0))
        if cell is None or cell.row != row or not cell.lines:
            continue
        marker = read_marker(cell.lines[0])
        if pieces or (marker is not None and marker.path[:-1] == topic.path):
            pieces.extend(Piece(line.flat(), box[0], box[2]) for line, box in zip(cell.lines, cell.boxes, strict=True))
    return pieces
