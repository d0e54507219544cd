"""The network: a BERT-shaped encoder, shape features at its input and beside its output, heads side by side."""
import json, os, struct
import numpy as np
import torch, torch.nn as nn, torch.nn.functional as F
import shape

H, HEADS, FF, SHAPE, ARC, REL, MID = 384, 12, 1536, 64, 256, 64, 192
W = H + SHAPE  # a word's vector


class Layer(nn.Module):
    def __init__(s):
        super().__init__()
        s.qkv, s.o = nn.Linear(H, 3 * H), nn.Linear(H, H)
        s.up, s.down = nn.Linear(H, FF), nn.Linear(FF, H)
        s.n1, s.n2 = nn.LayerNorm(H, eps=1e-12), nn.LayerNorm(H, eps=1e-12)

    def forward(s, x, mask, drop):
        b, n, _ = x.shape
        q, k, v = s.qkv(x).view(b, n, 3, HEADS, H // HEADS).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = s.n1(x + drop(s.o(a.transpose(1, 2).reshape(b, n, H))))
        return s.n2(x + drop(s.down(F.gelu(s.up(x)))))


class Net(nn.Module):
    def __init__(s, vocab, sizes, layers=6):
        """sizes: classes of each tagger {upos, xpos, feats, lemma, names} and `rel`."""
        super().__init__()
        s.tok, s.pos, s.norm = nn.Embedding(vocab, H), nn.Embedding(512, H), nn.LayerNorm(H, eps=1e-12)
        s.layers = nn.ModuleList(Layer() for _ in range(layers))
        s.shape = nn.Embedding(shape.ROWS, SHAPE)
        nn.init.normal_(s.shape.weight, std=.1)
        s.shape_in = nn.Linear(SHAPE, H, bias=False)
        nn.init.normal_(s.shape_in.weight, std=.002)
        s.tag_mid, s.name_mid = nn.Linear(W, MID), nn.Linear(W, MID)
        s.taggers = nn.ModuleDict({k: nn.Linear(MID, n) for k, n in sizes.items() if k != "rel"})
        s.arc_h, s.arc_d, s.arc_u = nn.Linear(W, ARC), nn.Linear(W, ARC), nn.Linear(ARC, ARC)
        nn.init.normal_(s.arc_u.weight, std=.02)
        s.rel_h, s.rel_d = nn.Linear(W, REL), nn.Linear(W, REL)
        # label r of head h, dependent d: (V_r h + a_r) . d + (B h + c)_r
        r = sizes["rel"]
        s.rel_v, s.rel_b = nn.Linear(REL, r * REL), nn.Linear(REL, r)
        nn.init.normal_(s.rel_v.weight, std=.02)
        s.fact_mid, s.fact_out = nn.Linear(W, 128), nn.Linear(128, 2)  # predicate, factuality / 3
        s.attr_mid, s.attr_out = nn.Linear(W, 128), nn.Linear(128, 4)  # content, content begins, cue, source
        s.link_h, s.link_d, s.link_v, s.link_b = nn.Linear(W, REL), nn.Linear(W, REL), nn.Linear(REL, 2 * REL), nn.Linear(REL, 2)
        s.drop, s.drop_head = nn.Dropout(.1), nn.Dropout(.25)

    def words(s, ids, first, owner, rows, keep):
        """ids (b,n) pieces, 0 pads; first (b,m) place of each word, 0 the root; owner (b,n) word of a piece; rows (b,m,7); keep (b,m,7)."""
        f = (s.shape(rows) * keep.unsqueeze(-1)).sum(2)
        fp = f.gather(1, owner.unsqueeze(-1).expand(-1, -1, SHAPE))
        x = s.tok(ids) + s.pos.weight[:ids.size(1)] + s.shape_in(fp)
        x = s.drop(s.norm(x))
        mask = (ids != 0)[:, None, None, :]
        for l in s.layers:
            x = l(x, mask, s.drop)
        return x, torch.cat([x.gather(1, first.unsqueeze(-1).expand(-1, -1, H)), f], -1)

    def tags(s, w):
        t, n = s.drop_head(F.gelu(s.tag_mid(w))), s.drop_head(F.gelu(s.name_mid(w)))
        return {k: m(n if k == "names" else t) for k, m in s.taggers.items()}

    def arcs(s, w, valid):
        h, d = s.drop_head(F.gelu(s.arc_h(w))), s.drop_head(F.gelu(s.arc_d(w)))
        return (d @ s.arc_u(h).transpose(1, 2)).float().masked_fill(~valid.unsqueeze(1), -1e9)

    def rels(s, w, heads):
        h, d = s.drop_head(F.gelu(s.rel_h(w))), s.drop_head(F.gelu(s.rel_d(w)))
        h = h.gather(1, heads.unsqueeze(-1).expand(-1, -1, REL))
        v = s.rel_v(h).view(*h.shape[:2], -1, REL)
        return torch.einsum("bmrd,bmd->bmr", v, d) + s.rel_b(h)

    def facts(s, w):
        return s.fact_out(s.drop_head(F.gelu(s.fact_mid(w))))

    def attr(s, w):
        return s.attr_out(s.drop_head(F.gelu(s.attr_mid(w))))

    def links(s, w):
        """(b, cue, word, 2): how much each word is content or source of the cue."""
        h, d = s.drop_head(F.gelu(s.link_h(w))), s.drop_head(F.gelu(s.link_d(w)))
        v = s.link_v(h).view(*h.shape[:2], 2, REL)
        return torch.einsum("bcre,bwe->bcwr", v, d) + s.link_b(h).unsqueeze(2)


def safetensors(path):
    with open(path, "rb") as f:
        n = struct.unpack("<Q", f.read(8))[0]
        head = json.loads(f.read(n))
        blob = f.read()
    out = {}
    for k, v in head.items():
        if k != "__metadata__" and v["dtype"] == "F32":
            a, b = v["data_offsets"]
            out[k] = torch.from_numpy(np.frombuffer(blob[a:b], np.float32).copy()).view(v["shape"])
    return out


def load_base(net, folder):
    """Weights of the pretrained encoder; the token type row is folded into the positions."""
    t = safetensors(os.path.join(folder, "model.safetensors"))
    with torch.no_grad():
        net.tok.weight.copy_(t["embeddings.word_embeddings.weight"])
        net.pos.weight.copy_(t["embeddings.position_embeddings.weight"] + t["embeddings.token_type_embeddings.weight"][0])
        net.norm.weight.copy_(t["embeddings.LayerNorm.weight"])
        net.norm.bias.copy_(t["embeddings.LayerNorm.bias"])
        for i, l in enumerate(net.layers):
            p = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                g = lambda name: t[p + name + "." + kind]
                getattr(l.qkv, kind).copy_(torch.cat([g("attention.self." + n) for n in ("query", "key", "value")]))
                getattr(l.o, kind).copy_(g("attention.output.dense"))
                getattr(l.n1, kind).copy_(g("attention.output.LayerNorm"))
                getattr(l.up, kind).copy_(g("intermediate.dense"))
                getattr(l.down, kind).copy_(g("output.dense"))
                getattr(l.n2, kind).copy_(g("output.LayerNorm"))
