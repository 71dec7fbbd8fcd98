"""The fixed words of the data: the statuses, kinds and marks that a record can name, and no others."""

from typing import Annotated, Literal

from sco_cli.fields import Kind

Status = Literal["shanghai-five", "member", "observer", "dialogue-partner", "partner"]
StepStatus = Literal["considered", "proposed", "drafting", "agreed", "in-force", "completed", "superseded", "lapsed"]
Confidence = Annotated[Literal["medium", "low"], Kind.MARK]
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
SourceKind = Literal["primary", "news", "analysis", "encyclopaedia"]
StatementKind = Literal["position", "assessment", "fact", "question"]
TermKind = Literal["term", "principle", "right", "rule"]
MeetingFormat = Literal["in-person", "video", "hybrid"]
Qualifier = Annotated[Literal["about", "over", "under"], Kind.MARK]
