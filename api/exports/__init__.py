"""Records come in; tables, calendars and workbooks go out, for spreadsheets, calendars and importers.

`flat_rows` turns a record into rows, each with the `document_id` it came from and the `pointer` to what it shows;
the same rows are served over HTTP. Times are arguments: nothing here looks at the clock.
"""

from api.exports.calendar import visits_ics
from api.exports.columns import KINDS, Kind
from api.exports.rows import Row, flat_rows
from api.exports.tables import rows_csv, visits_csv
from api.exports.workbook import workbook

__all__ = ["KINDS", "Kind", "Row", "flat_rows", "rows_csv", "visits_csv", "visits_ics", "workbook"]
