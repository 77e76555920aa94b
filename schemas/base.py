"""The base of every model: immutable, and strict about what it holds."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value: it never changes after it is made, and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)
