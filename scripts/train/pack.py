"""Packs boosted trees into the streams that src/extract/model/trees.ts reads, and scores them as it does."""
import json

import numpy as np

# One printable character per value: what gzip sees then is the values, not their bits.
SYMBOLS = 91
FIRST, ESCAPED = 35, 92
LEAF = SYMBOLS - 1
HALF = SYMBOLS // 2


def pack(booster, rows, names):
    """Cuts become the shortest decimals that part the training rows alike, leaves one of 91 steps."""
    trees = [json.loads(text) for text in booster.get_dump(dump_format="json")]
    conditions = {}
    for tree in trees:
        collect_conditions(tree, conditions)
    used = sorted(conditions)
    cuts, place = [], {}
    for feature in used:
        values = np.unique(rows[:, feature])
        short = {cut: shortest(values, cut) for cut in conditions[feature]}
        cuts.append(sorted(set(short.values())))
        for cut, value in short.items():
            place[feature, cut] = cuts[-1].index(value)
    nodes, splits, leaves = [], [], []
    for tree in trees:
        append(tree, used, place, nodes, splits, leaves)
    unit = float("%.4g" % (np.abs(leaves).max() / HALF))
    config = json.loads(booster.save_config())
    base = float(config["learner"]["learner_model_param"]["base_score"])
    return {
        "features": [names[feature] for feature in used],
        "cuts": cuts,
        "nodes": encode(nodes),
        "splits": encode(splits),
        "leaves": encode(np.clip(np.round(np.array(leaves) / unit), -HALF, HALF) + HALF),
        "unit": unit,
        "bias": float("%.4g" % np.log(base / (1 - base))),
    }


def feature_of(node):
    return int(node["split"][1:])


def cut_of(node):
    return np.float32(node["split_condition"])


def collect_conditions(node, conditions):
    if "leaf" in node:
        return
    conditions.setdefault(feature_of(node), set()).add(cut_of(node))
    for child in node["children"]:
        collect_conditions(child, conditions)


def shortest(values, cut):
    at = np.searchsorted(values, cut, "left")
    high = float(values[at]) if at < len(values) else float(cut)
    low = float(values[at - 1]) if at > 0 else high - 1
    for digits in range(1, 12):
        rounded = float("%.*g" % (digits, (low + high) / 2))
        if low < rounded <= high:
            return rounded
    return high


def append(node, used, place, nodes, splits, leaves):
    if "leaf" in node:
        nodes.append(LEAF)
        leaves.append(node["leaf"])
        return
    feature = feature_of(node)
    nodes.append(used.index(feature))
    splits.append(place[feature, cut_of(node)])
    children = {child["nodeid"]: child for child in node["children"]}
    for side in ("yes", "no"):
        append(children[node[side]], used, place, nodes, splits, leaves)


def encode(values):
    return "".join(chr(FIRST + int(value) + (FIRST + value >= ESCAPED)) for value in values)


def decode(text):
    return [ord(symbol) - FIRST - (ord(symbol) > ESCAPED) for symbol in text]


def score(weights, row):
    """The chance for one row, of packed weights."""
    nodes = decode(weights["nodes"])
    splits = iter(decode(weights["splits"]))
    leaves = iter(decode(weights["leaves"]))

    def read(at, is_taken):
        if nodes[at] == LEAF:
            value = next(leaves)
            return at + 1, value - HALF if is_taken else 0
        goes_left = row[nodes[at]] < weights["cuts"][nodes[at]][next(splits)]
        middle, left = read(at + 1, is_taken and goes_left)
        end, right = read(middle, is_taken and not goes_left)
        return end, left + right

    at, total = 0, 0
    while at < len(nodes):
        at, value = read(at, True)
        total += value
    return float(1 / (1 + np.exp(-(weights["bias"] + weights["unit"] * total))))
