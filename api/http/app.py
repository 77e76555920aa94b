"""The FastAPI application."""

from fastapi import FastAPI

from api.settings import Settings


def create_app(settings: Settings) -> FastAPI:
    """The application; nothing is opened before it starts."""
    return FastAPI(title="saraban")
