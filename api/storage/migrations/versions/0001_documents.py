"""The first tables: documents, arrivals, pages, records and the rows of the flat lists."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "documents",
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
    )
    op.create_index("documents_by_arrival", "documents", ["received_at", "id"])
    op.create_index("documents_by_status", "documents", ["status"])
    op.create_table(
        "arrivals",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("document_id", sa.String(80), nullable=False),
        sa.Column("filename", sa.Text, nullable=False),
        sa.Column("source", sa.String(20), nullable=False),
        sa.Column("duplicate", sa.Boolean, nullable=False),
        sa.Column("arrived_at", sa.String(30), nullable=False),
        sa.Column("settled_at", sa.String(30)),
    )
    op.create_index("arrivals_by_document", "arrivals", ["document_id"])
    op.create_index("arrivals_unsettled", "arrivals", ["settled_at"])
    op.create_table(
        "pages",
        sa.Column("document_id", sa.String(80), sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("source", sa.String(20)),
        sa.Column("confidence", sa.Float),
        sa.Column("seconds", sa.Float),
    )
    op.create_table(
        "records",
        sa.Column("document_id", sa.String(80), sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("part", sa.Integer, primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("etag", sa.String(80), nullable=False),
        sa.Column("made_at", sa.String(30), nullable=False),
    )
    op.create_table(
        "entries",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("list", sa.String(20), nullable=False),
        sa.Column("document_id", sa.String(80), sa.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
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
    )
    op.create_index("entries_by_date", "entries", ["list", "date", "id"])


def downgrade() -> None:
    """Remove the tables."""
    for table in ("entries", "records", "pages", "arrivals", "documents"):
        op.drop_table(table)
