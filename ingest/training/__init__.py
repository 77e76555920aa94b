"""Training of the line reader: fonts, made lines, network, trainer, evaluator, exporter. The service never imports it."""
