"""`saraban serve` with the reading process of the tests: `fake_serve.py DATA INBOX PORT`."""

import sys
from pathlib import Path

from api.serve import serve
from api.settings import load_settings

if __name__ == "__main__":
    data, inbox, port = sys.argv[1:4]
    settings = load_settings(
        data=Path(data), inbox=Path(inbox), port=int(port), workers=2, stable_seconds=0.2, page_timeout=3
    )
    serve(settings, (sys.executable, str(Path(__file__).with_name("fake_reader.py"))))
