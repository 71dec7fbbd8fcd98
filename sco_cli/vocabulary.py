"""The fixed words of the data: the statuses, kinds and marks that a record can name, and no others."""

from typing import Annotated, Literal

from sco_cli.fields import Kind

Status = Literal["shanghai-five", "member", "observer", "dialogue-partner", "partner"]
StepStatus = Literal["considered", "proposed", "drafting", "agreed", "in-force", "completed", "superseded", "lapsed"]
Confidence = Annotated[Literal["medium", "low"], Kind.MARK]
ActKind = Literal["memorandum", "observer-status", "resolution", "declaration", "protocol", "plan"]
BodyKind = Literal["council", "permanent-body", "meeting", "expert-group", "network", "partner-body"]
DesignationKind = Literal["named-year", "tourism-and-cultural-capital"]
DocumentKind = Literal[
    "charter",
    "treaty",
    "convention",
    "agreement",
    "protocol",
    "declaration",
    "statement",
    "communique",
    "strategy",
    "concept",
    "programme",
    "plan",
    "roadmap",
    "regulation",
    "decision",
    "memorandum",
]
EventKind = Literal["application", "ceremony", "contact", "decision", "event", "guest", "law", "statement"]
ExerciseKind = Literal["military", "anti-terrorist"]
InitiativeKind = Literal[
    "accession",
    "agreement",
    "body",
    "event",
    "fund",
    "mechanism",
    "network",
    "plan",
    "platform",
    "programme",
    "project",
    "reform",
    "statement",
    "strategy",
]
OrganisationKind = Literal["un-body", "regional-organisation", "international-organisation", "foundation"]
SourceKind = Literal["primary", "news", "analysis", "encyclopaedia", "unedited"]
StatementKind = Literal["position", "assessment", "fact", "question"]
TermKind = Literal["term", "principle", "right", "rule"]
CameAs = Literal["member", "observer", "dialogue-partner", "guest", "organ"]
MeetingFormat = Literal["in-person", "video", "hybrid"]
Language = Literal["en", "ru", "zh"]
Qualifier = Annotated[Literal["about", "over", "under"], Kind.MARK]

# What people call the languages.
LANGUAGES = {"en": "English", "ru": "Russian", "zh": "Chinese"}

# A few words on each fixed word, for the Tab key.
MEANINGS = {
    "shanghai-five": "the predecessor, 1996 to 2001",
    "member": "member state",
    "observer": "observer state",
    "dialogue-partner": "dialogue partner",
    "partner": "SCO partner, decided in 2025",
    "guest": "invited by the chair, or another organisation",
    "organ": "of the SCO itself",
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
    "unknown": "on a day later than the record goes",
}
