"""`python -m schemas` prints the JSON Schema of the record."""

import json
import sys

from schemas.publish import record_schema

if __name__ == "__main__":
    sys.stdout.write(json.dumps(record_schema(), ensure_ascii=False, indent=1) + "\n")
