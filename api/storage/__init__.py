"""What the service remembers: documents, their records, and the rows of the flat lists; and the files themselves.

`Storage.open(settings)` is the door. The database and the files behind it can change without the rest noticing.
"""

from api.storage.documents import Document, Documents, PageState, Status
from api.storage.entries import Entries, Filter
from api.storage.files import Files, digest_of
from api.storage.flatten import ListName
from api.storage.store import Storage

__all__ = [
    "Document",
    "Documents",
    "Entries",
    "Files",
    "Filter",
    "ListName",
    "PageState",
    "Status",
    "Storage",
    "digest_of",
]
