"""The averaged weights of a checkpoint as the ONNX file that ships: probabilities out, temperature inside."""

import argparse
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from ingest.engines.reader_model.geometry import HEIGHT
from ingest.training.network import Reader


class Shipped(nn.Module):
    """The reader with its temperature: probabilities instead of scores."""

    def __init__(self, reader: Reader, temperature: float) -> None:
        super().__init__()
        self.reader = reader
        self.temperature = temperature

    def forward(self, pictures: Tensor) -> Tensor:
        """Probabilities (batch, steps, classes)."""
        scores: Tensor = self.reader(pictures)
        return torch.softmax(scores / self.temperature, dim=-1)


def load_mean(checkpoint: Path) -> Reader:
    """The reader with the averaged weights of a checkpoint, ready to read."""
    model = Reader()
    model.load_state_dict(
        {key: value.float() for key, value in torch.load(checkpoint, weights_only=True)["mean"].items()}
    )
    model.eval()
    return model


def export(checkpoint: Path, out: Path, temperature: float, version: str) -> None:
    """Write the ONNX file; its metadata holds version and temperature."""
    shipped = Shipped(load_mean(checkpoint), temperature).eval()
    pictures = torch.zeros(2, 1, HEIGHT, 128)
    torch.onnx.export(
        shipped,
        (pictures,),
        str(out),
        input_names=["pictures"],
        output_names=["probabilities"],
        dynamic_axes={"pictures": {0: "batch", 3: "width"}, "probabilities": {0: "batch", 1: "steps"}},
        opset_version=17,
        dynamo=False,
    )
    model = onnx.load(str(out))
    onnx.helper.set_model_props(model, {"version": version, "temperature": str(temperature)})
    onnx.save(model, str(out))


def keep_small(checkpoint: Path, out: Path) -> None:
    """Write the weights in half precision, without the optimizer: enough to train on from them."""
    saved = torch.load(checkpoint, weights_only=True)
    small = {"step": saved["step"], "seen": saved["seen"]}
    for part in ("model", "mean"):
        small[part] = {
            key: value.half() if value.dtype.is_floating_point else value for key, value in saved[part].items()
        }
    torch.save(small, out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--temperature", type=float, default=1.0)
    parser.add_argument("--version", default="1")
    parser.add_argument("--resume", type=Path, help="also write the weights, small, to train on from")
    a = parser.parse_args()
    if a.resume:
        keep_small(a.checkpoint, a.resume)
    export(a.checkpoint, a.out, a.temperature, a.version)
