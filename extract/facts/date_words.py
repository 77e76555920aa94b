"""The parts that dates are written with, as patterns on folded ink."""

from extract.facts.calendar import WEEKDAY, WEEKDAY_SHORT

DAY_NUMBER = r"\d{1,2}"
START = r"(?<!\d)(?<!\d[./,:])"
ERA = r"(?:(?:ประจำ)?ปี\s?)?(?:(?:พ\s?\.?\s?ศ|ค\s?\.?\s?ศ)\s?\.?\s?)?"
# A two-digit year is not the hour of a time, nor the first digits of a longer number.
YEAR = rf"[ \t.]?{ERA}\d{{4}}(?!\d)|\s?{ERA}\d{{2}}(?!\d|\s?[.:]\s?\d|\s?น\.|\s?[-/]\s?\d)"
FIRST_YEAR = rf"[ \t.]?{ERA}\d{{4}}(?!\d)|\s?{ERA}\d{{2}}(?!\d)"
_BRACKETED = rf"\(\s?(?:วัน\s?)?(?:{WEEKDAY}|{WEEKDAY_SHORT})\s?\)\s?"
ON = rf"(?:(?:วัน\s?)?(?:{WEEKDAY})\s?(?:ที่?|\(ที่\)|,)?\s?|{WEEKDAY_SHORT}\s?|{_BRACKETED})"
AND_WEEKDAY = rf"(?:(?:วัน\s?)?(?:{WEEKDAY})\s?(?:-|ถึง|และ)\s?)?"
DATED = rf"(?:{AND_WEEKDAY}{ON})?(?:วันที่?\s?)?"
TO = r"\s?(?:-{1,2}|ถึง)\s?"
ALSO = r"\s?(?:,\s?และ|,|และ|กับ)\s?"
OF = r"[ \t]?(?:เดือน\s?)?"
# A point behind the day is a speck, or a habit; `๑. มกราคม` without ที่ before it is an item of a list.
POINT = r"(?:(?:(?<=ที่ \d)|(?<=ที่ \d\d)|(?<=ที่\d)|(?<=ที่\d\d))\.)?"
AFTER = rf"(?:\s?\(\s?(?:วัน)?(?P<after>{WEEKDAY})\s?\))?"
