#!/usr/bin/env bash
# The default model from its sets: build.sh GOLD RAW BASE OUT. Goes on where it was cut off.
set -euo pipefail
gold=$1 raw=$2 base=$3 out=$4
here=$(cd "$(dirname "$0")" && pwd)
model=$here/../../data/model/default.bin
python3 "$here/stages.py" --gold "$gold" --base "$base" --out "$out"
python3 "$here/export.py" --gold "$gold" --base "$base" --out "$out" --net "$out/finish.pt" --to "$model" \
  --texts "$raw/reuters21578.txt.gz" "$raw/muc4.jsonl.gz"
