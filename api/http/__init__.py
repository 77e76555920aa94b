"""The HTTP door: `create_app(settings)`."""

from api.http.app import create_app

__all__ = ["create_app"]
