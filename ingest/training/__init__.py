"""Training of the line reader: fonts, made lines, network, trainer, evaluator, exporter. Not part of the service."""
