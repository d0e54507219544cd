#!/usr/bin/env bash
# The default model from its sets: build.sh GOLD BASE OUT
set -euo pipefail
gold=$1 base=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$out/1" "$out/3"
[ -f "$out/1/stage1.pt" ] || python3 "$here/train.py" --gold "$gold" --base "$base" --out "$out/1" --passes 6
[ -f "$out/1/stage2.pt" ] || python3 "$here/stage2.py" --gold "$gold" --base "$base" --out "$out/1" --passes 2
cp "$out/1/labels.json" "$out/3/"
cp "$out/1/stage2.pt" "$out/3/stage1.pt"
[ -f "$out/3/stage2.pt" ] || python3 "$here/stage3.py" --gold "$gold" --base "$base" --out "$out/3" --passes 2
python3 "$here/export.py" --gold "$gold" --base "$base" --out "$out/3" --net "$out/3/stage2.pt" \
  --to "$here/../../data/model/default.bin"
