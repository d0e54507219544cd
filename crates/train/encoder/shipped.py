"""A shipped file back into a network: its int8 weights as floats, for what reads or goes on from it."""
import numpy as np
import torch
import net
from wordpiece import WordPiece


def parts(path):
    b = open(path, "rb").read()
    at = b.index(b"\n", b.index(b"\n") + 1) + 1
    end = b.index(b"\n", at)
    count, at, rows = int(b[at:end]), end + 1, []
    for _ in range(count):
        end = b.index(b"\n", at)
        rows.append(b[at:end].decode().split(" "))
        at = end + 1
    blob, out = b[at:], {}
    for name, kind, r, c, start in rows:
        r, c, start = int(r), int(c), int(start)
        if kind == "i8":
            out[name] = np.frombuffer(blob, np.int8, r * c, start).reshape(r, c)
        elif kind == "f32":
            out[name] = np.frombuffer(blob, "<f4", r * c, start)
        else:
            out[name] = blob[start:start + r * c].decode("utf8").split("\n")[:-1]
    return out


def load(path):
    """(network, its word pieces, its labels)."""
    p, w = parts(path), {}
    for k in sorted({k.rsplit(".", 1)[0] for k in p if k[-2:] in (".w", ".g")}):
        to = "layers." + k[1:] if k[0] == "l" and k[1].isdigit() else "taggers." + k[4:] if k.startswith("tag_") and k != "tag_mid" else k
        if k + ".w" in p:
            w[to + ".weight"] = torch.tensor(p[k + ".w"].astype(np.float32) * p[k + ".s"][:, None])
        if k + ".g" in p:
            w[to + ".weight"] = torch.tensor(p[k + ".g"].copy())
        if k + ".b" in p:
            w[to + ".bias"] = torch.tensor(p[k + ".b"].copy())
    places = torch.zeros(512, net.H)
    places[:len(w["pos.weight"])] = w["pos.weight"]
    w["pos.weight"] = places
    labels = {k[7:]: v for k, v in p.items() if k.startswith("labels.")}
    m = net.Net(len(p["vocab"]), {k: len(v) for k, v in labels.items()})
    m.load_state_dict(w, strict=False)
    return m.eval(), WordPiece(p["vocab"]), labels
