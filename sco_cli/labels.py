"""The words people see: headings, titles, names of groups, sentences of the timeline, remarks."""

from __future__ import annotations

from msgspec import Struct


class Number(Struct, frozen=True):
    """Words for one and for several."""

    one: str
    several: str


class Mark(Struct, frozen=True):
    """What the timeline has for a kind: its word, its mark, the same in ASCII, its colour."""

    word: str
    sign: str
    ascii: str
    colour: str


# Headings of columns whose key does not read well.
HEADINGS = {
    "adopted": "Adopted or signed",
    "alpha3": "Alpha-3",
    "begins": "Start",
    "closed_at": "Summit",
    "cow": "COW",
    "cow_abb": "COW abb",
    "delegation": "Of",
    "delegations": "Who came, where sources name them",
    "ends": "End",
    "facts": "What it says",
    "id": "Id",
    "last_agreed": "Last initiative agreed",
    "last_changed": "Last main event",
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
    "ratifications": "Ratifications that sources name",
    "record_id": "Record",
    "represented": "Represented at",
    "secretariat_seat": "Secretariat",
    "same_days": "On the same days",
    "secretary_general": "Secretary-General",
    "shanghai_five": "Shanghai Five",
    "stated_by": "Stated by",
    "term_ru": "Russian",
    "term_zh": "Chinese",
    "title_ru": "Russian",
    "title_zh": "Chinese",
    "url": "URL",
}
SOURCES_COUNTED = "Src"
# Values that need no name where they stand below a row.
SPEAKING = {"id", "change", "areas", "states", "kind", "status", "country", "city", "place", "format", "publisher",
            "record_id", "url"}  # fmt: skip

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
    "organisations": "Other organisations, as of {as_of}",
    "figures": "Stated figures",
    "events": "Events, as of {as_of}",
    "statements": "Positions and assessments, as of {as_of}",
    "terms": "Terms, principles, rules and rights",
    "areas": "Areas of cooperation, as of {as_of}",
    "states": "States, as of {as_of}",
    "sources": "Sources",
    "delegations": "Who came to meetings, where sources name them, as of {as_of}",
    "corrections": "Corrections of the dataset, by the version that made them",
    "diff": "Changes from {first} to {last}",
    "search": "Found for: {text}",
    "panel": "Status on {on} of each year",
}
# A title of an answer for a day later than the record goes.
LAST_KNOWN = "{title} (last known {date})"
NAMED = "{title}, with '{words}' in the name"
AS_OF = "{title}, as of {day}"
AS_OF_DAY = "As of {day}"
KEYWORDS = ("Shanghai Cooperation Organisation", "SCO", "international organisations")
DESCRIPTION = (
    "Who holds which status in the Shanghai Cooperation Organisation and since when, who chairs it, who met, and what "
    "was proposed, agreed and finished; every record with its sources."
)
OVERVIEW = "Shanghai Cooperation Organisation"
FAULTS = "Faults in the data"

SOME_OF = "{shown} of {found}"
OF_DATASET = "{answer}; sco dataset {version}"
NO_DATE = "No date"
NO_AREA = "Of no one area"
ACCESSED = "Accessed {date}"
DATED = "Dated {date}"
VERSION = "Version {version}"

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
    "guest": "Guests",
    "organ": "Bodies of the SCO",
    "council": "Councils",
    "meeting": "Meetings of ministers and heads of agencies",
    "permanent-body": "Permanent bodies",
    "expert-group": "Expert groups",
    "network": "Networks",
    "partner-body": "Partner bodies",
    "un-body": "The United Nations, programmes and agencies",
    "regional-organisation": "Regional organisations",
    "international-organisation": "International organisations",
    "foundation": "Foundations",
    "term": "Terms",
    "principle": "Principles",
    "right": "Rights",
    "rule": "Rules",
    "state": "States",
    "chairmanship": "Chair",
    "official": "Offices",
    "body": "Bodies",
    "organisation": "Organisations",
    "initiative": "Initiatives",
    "document": "Documents",
    "designation": "Designations",
}

# What happened, in the timeline.
STATUS_HOLDERS = {
    "shanghai-five": Number("part of the Shanghai Five", "the Shanghai Five"),
    "member": Number("a member state", "member states"),
    "observer": Number("an observer state", "observer states"),
    "dialogue-partner": Number("a dialogue partner", "dialogue partners"),
    "partner": Number("an SCO partner", "SCO partners"),
}
STATUS_DECIDED = Number(
    "It is decided that {state} is to be {status}.", "It is decided that {states} are to be {status}."
)
STATUS_SIGNED = Number(
    "{state} signs its memorandum to become {status}.", "{states} sign their memoranda to become {status}."
)
STATUS_BEGINS = Number("{state} becomes {status}.", "{states} become {status}.")
CHAIR = "Chair of the SCO"
CHAIR_TAKEN = "{state} takes the chair."
CHAIR_ANNOUNCED = "{state} is to take the chair (announced)."
KINDS_TOLD = {
    "meeting": Mark("meeting", "◆", "@", "bold"),
    "membership": Mark("status", "▲", "^", "green"),
    "chairmanship": Mark("chair", "⚑", "!", "yellow"),
    "document": Mark("document", "§", "#", "cyan"),
    "designation": Mark("named year or capital", "✦", "*", "magenta"),
    "body": Mark("body", "■", "=", "blue"),
    "initiative": Mark("initiative", "○", "o", "blue"),
    "exercise": Mark("exercise", "×", "x", "red"),
    "official": Mark("office", "●", "&", "yellow"),
    "organisation": Mark("organisation", "◇", "+", "magenta"),
    "event": Mark("event", "▪", "-", "cyan"),
    "statement": Mark("statement", "»", '"', "dim"),
}
# How far things got on a day on which there were many.
STEPS = {
    "considered": "Considered",
    "proposed": "Proposed",
    "drafting": "Worked on",
    "agreed": "Agreed",
    "in-force": "In force or at work",
    "completed": "Completed",
    "superseded": "Superseded",
    "lapsed": "Lapsed",
}
IN_FORCE = {"document": "In force", "body": "At work"}
AND_MORE = "{count} more"
# What the marks on a date mean, before it.
DOUBTED = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
UNTIL = "until {date}"
FROM = "from {date}"
OFFICE_TAKEN = "{person} takes office as {office}."
OFFICE_LEFT = "{person} leaves office as {office}."
BY_VIDEO = "by video"
ANNOUNCED = "announced"
YEAR_DECIDED = "{year} is to be the {name}."
YEAR_BEGINS = "{year} is the {name}."
CAPITAL_DECIDED = "{place} is to be the {name}, {years}."
CAPITAL_BEGINS = "{place} is the {name}, {years}."
EXERCISE = "Exercise {name}, {place}."
EXERCISE_PLANNED = "Exercise {name}, {place} (planned)."
DECIDED = "{status} (decided)"
BY_ACT = "{status} ({act})"

# Pages, and the terms in the chair.
TO_COME = "planned {date}"
NONE = "none"
GUEST = "none; a guest of the Organisation"
ENDED = "none; {status} until {date}"
NOT_KNOWN = "not known"
NOT_GIVEN = "not given"
CORRECTED = "Was: {was}; now: {now}. {why}"
NOT_IN_EFFECT = "{status}: decided on {date}, not in effect."
ON = "{date}: {what}"
BY = "{date} or earlier"
SEEN = "The earliest day on which a source shows it."
DISPUTED_HERE = "Disputed: {value}, according to {publishers}. {why} {addresses}"
READ_IN = "Read in {addresses}"
DISPUTED_FIELD = "{field} disputed: {value}, according to {publishers}. {why} {addresses}"
DISPUTED_VALUE = "{field} disputed: {value}. {why}"
PLACES = "{publisher} ({places})"
CONFIDENCE = "Confidence: {confidence}."
RECORDED_SINCE = "Recorded since; may not have been known on {day}"
NOTES_LATER = "Notes, disagreements and sources may be younger than {day} and speak of what came after it."
OF_STATE = " ({state})"
HELD_SINCE = ", since {date}"
PLANNED = "{date} (planned)"

# What a source says, place by place.
IN_QUESTION = ", in its question"
ASKS = Number("{place} · {who} asks", "{place} · {who} ask")
SPEAKER = "Statements and figures: {who}."
STATED_BY = "Stated by {who}."
STATED_IN = "Stated by {who}, in a source of {date}."
ALSO = "See also"
PREMISE = "Said in the question"
PROPOSED_BY = "Proposed by {who}."
OTHERWISE = "This source says otherwise ({field}): {value}. {why}"
LASTS = "{who} has been {what} since {start}."
OVER = "{who} was {what}{span}."
NOT_YET = "{who} is not yet {what}."
IN_CHAIR = "in the chair"
SPAN = " from {start} to {end}"
SPAN_TO = " until {end}"
ATTESTED = "{who} is shown as {what} ({days})."
THEN = "then {status}"
NOW = "now {status}"
SINCE = "{status} ({date})"
STANDS = "{status} since {date}."
STANDS_SINCE = "{status} since {date}"
STANDS_BY = "{status} by {date} or earlier"
NO_STATUS = "{state} holds no status."
THEN_MEANS = "Then means {then}, now means {now}."
THEN_AND_NOW = "{status} then and now"
NOT_YET_THEN = "not yet then"

# What the marks on a row mean.
SOURCES_DISAGREE = "sources disagree"
DISPUTED = "sources disagree; see sco show ID"
UNCERTAIN = "exact day unknown; counted from the earliest day that a source allows"
COUNTED_SOURCES = "Src how many sources; sco show ID names them"
# What is written in dates that are not plain, as regular expressions.
IN_DATES = "In dates: {signs}"
DATE_SIGNS = {
    "~": "~ about",
    r"\?": "? not certain",
    "%": "% about and not certain",
    r"\d[~?%]?/\s*\d": "a/b from a to b",
    r"/\.\.": "a/.. from a on",
    r"\.\./": "../b until b",
}
# The statuses in a grid of years, in the order in which its letters are explained.
LETTERS = {"member": "member", "observer": "observer", "dialogue-partner": "dialogue partner", "partner": "partner",
           "shanghai-five": "Shanghai Five", "": "none"}  # fmt: skip


def named(title: str, words: str) -> str:
    """A title of rows whose names hold some words; where there are none, the title."""
    return NAMED.format(title=title, words=words) if words else title


def heading(key: str) -> str:
    """The heading of a column, for people."""
    return HEADINGS.get(key, key.replace("_", " ").capitalize())


def group(value: str) -> str:
    """The name of a group of rows, for people, from the value that the rows share."""
    return GROUPS.get(value, value[:1].upper() + value[1:])


def step(kind: str, status: str) -> str:
    """How far things of a kind got."""
    return IN_FORCE.get(kind, STEPS[status]) if status == "in-force" else STEPS[status]
