"""How the names of offices begin, in letterheads, footers and stamps: by a kind of office, or whole by name."""

import re

from extract.vocabulary import one_of, vocabulary, words

_BEGINS = vocabulary("letters")["office"]["begins"]
OFFICE = re.compile(rf"^{one_of([*_BEGINS, *words('agencies', 'names'), *words('agencies', 'short')])}")
