"""Trains the block classifier.

    python3 train.py FOLDER --weights weights.json --vectors vectors.json    trains on all pages
    python3 train.py FOLDER --folds                                          writes out-of-fold chances and weights

FOLDER is what tables.ts filled. Needs numpy and xgboost (Debian: python3-xgboost). The same input gives
the same weights: one thread, fixed seeds.
"""
import argparse
import json
import os

import numpy as np
import xgboost

from pack import pack, score
from scripts import with_other_scripts
from table import FOLDS, fold_of, load

PARAMETERS = {
    "objective": "binary:logistic",
    "tree_method": "hist",
    "grow_policy": "lossguide",
    "max_leaves": 15,
    "max_depth": 0,
    "max_bin": 48,
    "eta": 0.06,
    "subsample": 0.8,
    "colsample_bytree": 0.4,
    "reg_lambda": 10,
    "min_child_weight": 10,
    "nthread": 1,
    "seed": 1,
}
TREES = 180
MAX_FEATURES = 88
# Trees that are grown only to see which features matter.
SCOUTS = 60
VECTORS = 40


def fit(table, chosen, trees=TREES):
    chosen = chosen & (table.weights > 0)
    rows, labels, weights = with_other_scripts(
        table.names, table.rows[chosen], table.labels[chosen], table.weights[chosen]
    )
    matrix = xgboost.DMatrix(rows, labels, weight=weights)
    return xgboost.train(PARAMETERS, matrix, trees)


def select_features(table):
    """Leaves the features with the highest gain: as many as there are symbols for."""
    everything = np.ones(len(table.rows), bool)
    gains = fit(table, everything, SCOUTS).get_score(importance_type="total_gain")
    best = sorted(gains, key=gains.get, reverse=True)[:MAX_FEATURES]
    columns = sorted(int(name[1:]) for name in best)
    table.names = [table.names[column] for column in columns]
    table.rows = np.ascontiguousarray(table.rows[:, columns])


def write_folds(table, folder):
    """Every block's chance by trees that never saw its domain, and these trees; for judge.ts and whole.ts."""
    chances = np.zeros(len(table.rows), np.float32)
    for fold in range(FOLDS):
        held = table.folds == fold
        trees = fit(table, ~held)
        chances[held] = trees.predict(xgboost.DMatrix(table.rows[held]))
        write_json(pack(trees, table.rows, table.names), os.path.join(folder, f"weights.{fold}.json"))
    clipped = np.clip(chances, 1e-6, 1 - 1e-6)
    losses = -np.log(np.where(table.labels == 1, clipped, 1 - clipped))
    start = 0
    for kind, count in table.parts:
        part = slice(start, start + count)
        start += count
        chances[part].tofile(os.path.join(folder, f"{kind}.chances.f32"))
        write_fold_numbers(folder, kind)
        loss = np.average(losses[part], weights=table.weights[part])
        print(f"{kind}: log loss {loss:.4f}")


def write_fold_numbers(folder, kind):
    with open(os.path.join(folder, f"{kind}.pages.jsonl")) as pages:
        lines = [json.loads(line) for line in pages]
    with open(os.path.join(folder, f"{kind}.folds.jsonl"), "w") as file:
        for page in lines:
            file.write(json.dumps({"id": page["id"], "fold": fold_of(page["url"])}) + "\n")


def write_json(value, path):
    with open(path, "w") as file:
        json.dump(value, file, separators=(",", ":"))


def write_weights(table, path, vectors_path):
    everything = np.ones(len(table.rows), bool)
    weights = pack(fit(table, everything), table.rows, table.names)
    write_json(weights, path)
    vectors = invented_vectors(weights["cuts"])
    scores = [score(weights, np.float32(row)) for row in vectors]
    with open(vectors_path, "w") as file:
        json.dump({"rows": vectors, "scores": scores}, file)
        file.write("\n")
    print(f"{len(weights['features'])} features, {os.path.getsize(path)} bytes")


def invented_vectors(cuts):
    """Rows drawn between and on the cuts, so that every tree is walked; nothing of a page in them."""
    random = np.random.default_rng(1)
    return [
        [float(random.choice([cut[0] - 1, *cut, cut[-1] + 1])) for cut in cuts]
        for _ in range(VECTORS)
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--sets", default="zyte,wcxb,trafilatura")
    parser.add_argument("--weights")
    parser.add_argument("--vectors")
    parser.add_argument("--folds", action="store_true")
    options = parser.parse_args()
    table = load(options.folder, options.sets.split(","))
    select_features(table)
    if options.folds:
        write_folds(table, options.folder)
    if options.weights:
        write_weights(table, options.weights, options.vectors)


main()
