"""The words people see: headings, titles, names of groups, sentences of the timeline, remarks."""

from __future__ import annotations

# Headings of columns whose key does not read well.
HEADINGS = {
    "alpha3": "Alpha-3",
    "cow": "COW",
    "id": "Id",
    "in_force": "In force",
    "linked": "Related",
    "m49": "M49",
    "name_ru": "Russian",
    "name_zh": "Chinese",
    "office_ru": "Office in Russian",
    "office_zh": "Office in Chinese",
    "person_ru": "Russian",
    "person_zh": "Chinese",
    "proposed_by": "Proposed by",
    "secretary_general": "Secretary-General",
    "stated_by": "Stated by",
    "term_ru": "Russian",
    "term_zh": "Chinese",
    "title_ru": "Russian",
    "title_zh": "Chinese",
    "url": "URL",
}
SOURCES_COUNTED = "Src"
# Values that need no name where they stand below a row.
SPEAKING = {
    "id",
    "change",
    "areas",
    "states",
    "kind",
    "status",
    "country",
    "city",
    "place",
    "format",
    "publisher",
    "url",
}

# Titles of answers, with the filters that they name.
TITLES = {
    "members": "States and their status in the SCO, as of {as_of}",
    "chairmanships": "Chairmanship of the SCO, as of {as_of}",
    "timeline": "Timeline, as of {as_of}",
    "initiatives": "Initiatives, as of {as_of}",
    "meetings": "Meetings, as of {as_of}",
    "documents": "Documents, as of {as_of}",
    "bodies": "Bodies and mechanisms, as of {as_of}",
    "officials": "Officials, as of {as_of}",
    "designations": "Named years and tourism and cultural capitals, as of {as_of}",
    "exercises": "Joint exercises, as of {as_of}",
    "figures": "Stated figures",
    "events": "Events, as of {as_of}",
    "statements": "Positions and assessments, as of {as_of}",
    "terms": "Terms, principles, rules and rights",
    "areas": "Areas of cooperation, as of {as_of}",
    "states": "States, as of {as_of}",
    "sources": "Sources",
    "diff": "Changes from {first} to {last}",
    "search": "Records that contain: {text}",
    "panel": "Status on {on} of each year",
}
OVERVIEW = "Shanghai Cooperation Organisation"
FAULTS = "Faults in the data"

# Names of groups of rows.
GROUPS = {
    "": "Decided, not in effect",
    "member": "Member states",
    "observer": "Observer states",
    "dialogue-partner": "Dialogue partners",
    "partner": "SCO partners",
    "shanghai-five": "Shanghai Five",
    "named-year": "Named years",
    "tourism-and-cultural-capital": "Tourism and cultural capitals",
    "council": "Councils",
    "meeting": "Meetings of ministers and heads of agencies",
    "permanent-body": "Permanent bodies",
    "expert-group": "Expert groups",
    "network": "Networks",
    "partner-body": "Partner bodies",
    "term": "Terms",
    "principle": "Principles",
    "right": "Rights",
    "rule": "Rules",
    "state": "States",
    "chairmanship": "Chair",
    "official": "Offices",
    "body": "Bodies",
    "initiative": "Initiatives",
    "document": "Documents",
    "designation": "Designations",
}

# A few words on each fixed word, for the Tab key.
MEANINGS = {
    "shanghai-five": "the predecessor, 1996 to 2001",
    "member": "member state",
    "observer": "observer state",
    "dialogue-partner": "dialogue partner",
    "partner": "SCO partner, decided in 2025",
    "considered": "only thought about or called possible",
    "proposed": "put forward",
    "drafting": "being worked out",
    "agreed": "approved or signed",
    "in-force": "in force or at work",
    "completed": "done",
    "superseded": "replaced",
    "lapsed": "ended without it",
    "held": "over",
    "current": "now",
    "announced": "to come",
}

# What happened, in the timeline.
STATUS_HOLDERS = {
    "shanghai-five": "part of the Shanghai Five",
    "member": "a member state",
    "observer": "an observer state",
    "dialogue-partner": "a dialogue partner",
    "partner": "an SCO partner",
}
STATUS_DECIDED = "It is decided that {state} is to be {status}."
STATUS_SIGNED = "{state} signs its memorandum to become {status}."
STATUS_BEGINS = "{state} becomes {status}."
CHAIR = "Chair of the SCO"
CHAIR_TAKEN = "{state} takes the chair."
CHAIR_ANNOUNCED = "{state} is to take the chair (announced)."
OFFICE_TAKEN = "{person} takes office as {office}."
OFFICE_LEFT = "{person} leaves office as {office}."
IN_CITY = " in {city}"
BY_VIDEO = " by video"
NUMBERED = ", meeting no. {number}"
ANNOUNCED = " (announced)"
DESIGNATION_DECIDED = "It is decided: {name}."
DESIGNATION_BEGINS = "Begins: {name}."
EXERCISE = "Exercise {name}, {place}."
EXERCISE_PLANNED = "Exercise {name}, {place} (planned)."
DECIDED = "{status} (decided)"

# Pages.
OF_STATE = " ({state})"
HELD_SINCE = ", since {date}"
PLANNED = "{date} (planned)"

# What the marks on a row mean.
DISPUTED = "sources disagree; see sco show ID"
UNCERTAIN = "exact day unknown; counted from the earliest day that a source allows"
LETTERS = "M member, O observer, D dialogue partner, P partner, S Shanghai Five, {blank} none"

# Remarks beside an answer.
NOTHING_HELD = "No {what} on record."
NOTHING_MATCHES = "No {what} match. There would be {counts}."
WITHOUT = "{count} without {flag}"
NOTHING_FOUND = "No record contains {text!r}."
SIMILAR_WORDS = "{nothing} Similar words: {words}."
LEFT_OUT = "{count} more, dated only to a month or year, may fall within this span; widen it to see them."
HOW_FAR = "The record is verified through {date}; later events may be missing."
PENDING = "No members match. That status is decided for {states} and not in effect on {day}."
NO_FAULTS = "No problems found."
COUNTED = "{errors}, {warnings}."

# What is said of a mistake.
UNKNOWN = "unknown {kind} '{name}'"
DID_YOU_MEAN = "; did you mean '{near}'?"
CHOOSE_FROM = "; choose from: {choices}"
SEVERAL_STATES = "'{text}' is a code of {states}; use letters instead"
NOTHING_TO_SEARCH = "nothing to search for; give a word, a name or part of an id"
UNSOURCED = "'{id}' is {kind}; {collection} have no sources of their own"
NOT_YET_BEGUN = "'{id}' only begins on {date}"
NOT_A_DATE = "'{text}' is not a date; write 2023, 2023-12, 2023-12-14 or today"
NOT_IN_CALENDAR = "'{text}' is not a day that exists in the calendar"
NOT_EDTF = "'{text}' is not a date such as 2017, 2017-06, 2017-06-09, 2017? or 2017-06-08/2017-06-09"
ENDS_BEFORE_START = "'{text}' ends before it starts"
UNQUOTED_DATE = 'a date is written as text in quotes, as in "2017-06-09"; found {value}'
NOT_A_NUMBER = "'{text}' is not a whole number of 1 or more"
SPAN_REVERSED = "{mark}since {since} is later than {mark}until {until}"
DAYS_REVERSED = "{first} is later than {last}; give the earlier day first"
NOT_EVERY_YEAR = "--on: '{on}' is not a day of every year; write 12-31 or 06-15"
YEAR_TOO_EARLY = "--from {year} is before {first}, the year in which the record begins"
YEAR_TOO_LATE = "--to {year} is too late: {year}-{on} is still to come"
YEARS_REVERSED = "--from {first} is later than --to {last}"
NO_COLUMNS = "--columns names no column; write a,b,c"
WIDE_COLUMNS = "--columns applies to the long panel; with --wide the years are the columns"
NO_FOLDER = "no such folder"
CANNOT_WRITE = "cannot write '{file}': {why}"
IS_FOLDER = "it is a folder"
WRITE_PROTECTED = "it is write-protected"
UNKNOWN_ENDING = "--output: the ending '{ending}' names no format; use one of {known}, or add --format"
NO_ENDING = "--output: '{file}' has no ending that names a format; use one of {known}, or add --format"
ANSWER_UNWRITTEN = "cannot write the answer: {why}"
INTERNAL_ERROR = "internal error, please report it: {what} ({place})"
TRY_HELP = "Try '{command} --help'."


def heading(key: str) -> str:
    """The heading of a column, for people."""
    return HEADINGS.get(key, key.replace("_", " ").capitalize())


def group(value: str) -> str:
    """The name of a group of rows, for people, from the value that the rows share."""
    return GROUPS.get(value, value[:1].upper() + value[1:])


def a(what: str) -> str:
    """Something with its article: an area, a place."""
    return f"{'an' if what[0] in 'aeio' else 'a'} {what}"


def many(count: int, what: str) -> str:
    """How many there are, in words: 1 error, 2 errors."""
    return f"{count} {what}{'s' * (count != 1)}"
