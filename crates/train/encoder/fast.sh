#!/usr/bin/env bash
# The fast model and the table of features, from the sets and from what the default model reads: fast.sh GOLD RAW OUT
set -euo pipefail
gold=$1 raw=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../.."
mkdir -p "$out"
[ -f "$out/wire.jsonl" ] || python3 "$here/silver.py" "$gold" "$raw" "$out"
cargo build --release -p cli -p train
if [ ! -f "$out/silver.conllu" ]; then
  target/release/demarche parse "$out/articles.jsonl" > "$out/silver.new"
  mv "$out/silver.new" "$out/silver.conllu"
fi
trees=$gold/treebanks
[ -f "$out/clusters.txt" ] || python3 "$here/clusters.py" crates/data/model/default.bin "$out/clusters.txt" \
  "$out/articles.jsonl" "$out/wire.jsonl" "$trees/en_ewt-ud-train.conllu" "$trees/gum-train.open.conllu"
target/release/train fast --gold "$gold" --silver "$out/silver.conllu" --clusters "$out/clusters.txt"
target/release/train morphology --gold "$gold"
