"""The averaged weights of a checkpoint as the ONNX file that ships: probabilities out, temperature inside.

With a folder of made lines to calibrate on, weights and activations become whole numbers of eight bits, which is faster
on processors of the last years and a quarter of the size.
"""

import argparse
import random
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from ingest.engines.reader_model.geometry import HEIGHT
from ingest.training.network import Reader
from ingest.training.reading import stack
from ingest.training.shards import Sample, read_shard


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
    weights = torch.load(checkpoint, weights_only=True, map_location="cpu")["mean"]
    model.load_state_dict({key: value.float() for key, value in weights.items()})
    model.eval()
    return model


class MadeLines(CalibrationDataReader):
    """Batches of made lines, by which the ranges of the activations are found."""

    def __init__(self, samples: list[Sample], batch: int = 16) -> None:
        samples = sorted(samples, key=lambda sample: sample.pixels.shape[1])
        self._groups = iter([samples[start : start + batch] for start in range(0, len(samples), batch)])

    def get_next(self) -> dict[str, NDArray[np.float32]] | None:
        """The next batch; None after the last."""
        group = next(self._groups, None)
        return None if group is None else {"pictures": stack(group).numpy()}


def export(checkpoint: Path, out: Path, temperature: float, version: str, calibrate: Path | None = None) -> None:
    """Write the ONNX file, in eight bits where there are lines to calibrate on; metadata: version and temperature."""
    shipped = Shipped(load_mean(checkpoint), temperature).eval()
    torch.onnx.export(
        shipped,
        (torch.zeros(2, 1, HEIGHT, 128),),
        str(out),
        input_names=["pictures"],
        output_names=["probabilities"],
        dynamic_axes={"pictures": {0: "batch", 3: "width"}, "probabilities": {0: "batch", 1: "steps"}},
        opset_version=17,
        dynamo=False,
    )
    if calibrate is not None:
        _in_eight_bits(out, calibrate)
    model = onnx.load(str(out))
    onnx.helper.set_model_props(model, {"version": version, "temperature": str(temperature)})
    onnx.save(model, str(out))


def _in_eight_bits(path: Path, pool: Path, lines: int = 1024) -> None:
    samples = [sample for shard in sorted(pool.glob("*.npz"))[:4] for sample in read_shard(shard)]
    chosen = random.Random(1).sample(samples, min(lines, len(samples)))
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        quant_pre_process(str(path), str(plain), skip_symbolic_shape=True)
        # Scores stay whole: in eight bits no confidence could come nearer to 1 than 255 / 256.
        ends = {"Softmax", "Div", "Reshape", "Transpose"}
        nodes = onnx.load(str(plain)).graph.node
        kept = [node.name for node in nodes if node.op_type in ends]
        kept.append([node.name for node in nodes if node.op_type == "Conv"][-1])
        quantize_static(
            str(plain),
            str(path),
            MadeLines(chosen),
            quant_format=QuantFormat.QDQ,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            per_channel=True,
            # Processors without VNNI add pairs of products in 16 bits, which weights of eight bits overflow.
            reduce_range=True,
            nodes_to_exclude=kept,
        )


def keep_small(checkpoint: Path, out: Path) -> None:
    """Write the weights in half precision, without the optimizer: enough to train on from them."""
    saved = torch.load(checkpoint, weights_only=True, map_location="cpu")
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
    parser.add_argument("--calibrate", type=Path, help="folder of made lines: export in eight bits")
    parser.add_argument("--resume", type=Path, help="also write the weights, small, to train on from")
    a = parser.parse_args()
    if a.resume:
        keep_small(a.checkpoint, a.resume)
    export(a.checkpoint, a.out, a.temperature, a.version, a.calibrate)
