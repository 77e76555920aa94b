"""The tables, as SQLAlchemy sees them. Times are UTC, ISO 8601 text; JSON is text; both sort and move everywhere."""

import sqlalchemy as sa

metadata = sa.MetaData()


def _document_id(*, primary_key: bool = False) -> sa.Column[str]:
    return sa.Column(
        "document_id",
        sa.String(80),
        sa.ForeignKey("documents.id", ondelete="CASCADE"),
        nullable=False,
        primary_key=primary_key,
    )


documents = sa.Table(
    "documents",
    metadata,
    sa.Column("id", sa.String(80), primary_key=True),
    sa.Column("filename", sa.Text, nullable=False),
    sa.Column("media_type", sa.String(120)),
    sa.Column("size_bytes", sa.BigInteger, nullable=False),
    sa.Column("blob", sa.Text, nullable=False),
    sa.Column("page_count", sa.Integer),
    sa.Column("status", sa.String(20), nullable=False),
    sa.Column("attempt", sa.Integer, nullable=False),
    sa.Column("reading", sa.String(40)),
    sa.Column("error", sa.Text),
    sa.Column("stem", sa.Text, unique=True),
    sa.Column("received_at", sa.String(30), nullable=False),
    sa.Column("updated_at", sa.String(30), nullable=False),
    sa.Index("documents_by_arrival", "received_at", "id"),
    sa.Index("documents_by_status", "status"),
)
"""One row for each file content. `reading` names how its pages were read, and so where their models are."""

arrivals = sa.Table(
    "arrivals",
    metadata,
    sa.Column("id", sa.String(40), primary_key=True),
    sa.Column("document_id", sa.String(80), nullable=False),
    sa.Column("filename", sa.Text, nullable=False),
    sa.Column("source", sa.String(20), nullable=False),
    sa.Column("duplicate", sa.Boolean, nullable=False),
    sa.Column("arrived_at", sa.String(30), nullable=False),
    sa.Column("settled_at", sa.String(30)),
    sa.Index("arrivals_by_document", "document_id"),
    sa.Index("arrivals_unsettled", "settled_at"),
)
"""Every time a file came in; the same file may come twice. Settled: the folder's copy has been put away.

An arrival outlives its document, or a file of the folder would be taken in again after the document was deleted."""

pages = sa.Table(
    "pages",
    metadata,
    _document_id(primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("state", sa.String(20), nullable=False),
    sa.Column("source", sa.String(20)),
    sa.Column("confidence", sa.Float),
    sa.Column("seconds", sa.Float),
)
"""`state`: waiting, done or failed."""

records = sa.Table(
    "records",
    metadata,
    _document_id(primary_key=True),
    sa.Column("part", sa.Integer, primary_key=True),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("etag", sa.String(80), nullable=False),
    sa.Column("made_at", sa.String(30), nullable=False),
)

entries = sa.Table(
    "entries",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("list", sa.String(20), nullable=False),
    _document_id(),
    sa.Column("part", sa.Integer, nullable=False),
    sa.Column("pointer", sa.Text, nullable=False),
    sa.Column("date", sa.String(10), nullable=False),
    sa.Column("end_date", sa.String(10), nullable=False),
    sa.Column("province", sa.Text),
    sa.Column("district_code", sa.String(4)),
    sa.Column("district", sa.Text),
    sa.Column("kind", sa.String(20)),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.UniqueConstraint("document_id", "part", "pointer", "list", name="entries_once"),
    sa.Index("entries_by_date", "list", "date", "id"),
)
"""The rows of the flat lists: `list` is visits, committees, topics or letters. Without a date: 9999-12-31, so last."""
