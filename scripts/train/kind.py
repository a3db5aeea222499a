"""Learns "is it an article?" from the signals that `node scripts/train.mjs signals CORPUS FOLDER` has measured.

    python3 scripts/train/kind.py FOLDER/*.jsonl --out src/extract/kind/weights.json

Half of the chance comes from a logistic regression, half from boosted trees: the one holds where pages are
unlike any seen, the others where signals matter only together. Folds part domains, so that no site is on both
sides. Needs scikit-learn and xgboost.
"""
import argparse
import json
from urllib.parse import urlparse

import numpy as np
import xgboost
from pack import pack, score
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

NO_ARTICLE = {"listing", "collection", "product", "none"}
UNUSED = {"service"}
FOLDS = 8
SEED = 1
TREES = {"n_estimators": 90, "max_depth": 3, "learning_rate": 0.1, "reg_lambda": 5, "min_child_weight": 3,
         "subsample": 0.8, "colsample_bytree": 0.5, "tree_method": "exact", "random_state": SEED, "n_jobs": 1}
REGULARISATION = 0.1
MAX_REFUSED = 0.01


def load(files):
    pages = [json.loads(line) for file in files for line in open(file, encoding="utf-8")]
    return [page for page in pages if page.get("signals") and page["type"] not in UNUSED]


def domain(page):
    name = ".".join(urlparse(page["url"]).hostname.split(".")[-2:])
    return page["id"] if name.endswith(".example") else name


def weigh(pages, truth):
    balance = 0.7 * truth.sum() / (1 - truth).sum()
    return np.where(truth == 1, 1.0, balance) * [0.5 if page["type"] == "product" else 1 for page in pages]


def fit(rows, truth, weights):
    scaler = StandardScaler().fit(rows)
    linear = LogisticRegression(C=REGULARISATION, max_iter=5000).fit(scaler.transform(rows), truth, weights)
    trees = xgboost.XGBClassifier(**TREES).fit(rows, truth, sample_weight=weights)
    return scaler, linear, trees


def chance(model, rows):
    scaler, linear, trees = model
    return (linear.predict_proba(scaler.transform(rows))[:, 1] + trees.predict_proba(rows)[:, 1]) / 2


def folded(rows, truth, weights, domains):
    names = sorted(set(domains))
    np.random.RandomState(SEED).shuffle(names)
    fold = np.array([names.index(name) % FOLDS for name in domains])
    chances = np.zeros(len(truth))
    for at in range(FOLDS):
        learn = fold != at
        chances[~learn] = chance(fit(rows[learn], truth[learn], weights[learn]), rows[~learn])
    return chances


def packed(model, rows, names, threshold):
    scaler, linear, trees = model
    slopes = linear.coef_[0] / scaler.scale_
    bias = float(linear.intercept_[0] - (slopes * scaler.mean_).sum())
    short = lambda value: float("%.4g" % value)
    return {
        "threshold": short(threshold),
        "linear": {"bias": short(bias), "slopes": {name: short(s) for name, s in zip(names, slopes) if abs(s) > 1e-6}},
        "trees": pack(trees.get_booster(), rows, names),
    }


def report(pages, truth, chances, threshold):
    for kind in sorted({(page["set"], page["type"]) for page in pages}):
        these = np.array([(page["set"], page["type"]) == kind for page in pages])
        print(f"{kind[0]:12} {kind[1]:14} n={these.sum():4} offered {np.mean(chances[these] >= threshold):6.1%}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+")
    parser.add_argument("--out", required=True)
    parser.add_argument("--proof", help="writes invented rows with their chances, for the test of the inference")
    options = parser.parse_args()
    pages = load(options.files)
    names = sorted({name for page in pages for name in page["signals"]})
    rows = np.array([[page["signals"].get(name, 0) for name in names] for page in pages], np.float32)
    truth = np.array([page["type"] not in NO_ARTICLE for page in pages], int)
    weights = weigh(pages, truth)
    chances = folded(rows, truth, weights, [domain(page) for page in pages])
    threshold = np.quantile(chances[truth == 1], MAX_REFUSED)
    report(pages, truth, chances, threshold)
    learned = packed(fit(rows, truth, weights), rows, names, threshold)
    write(options.out, learned)
    if options.proof:
        write(options.proof, proof(learned, rows, names))


def proof(learned, rows, names):
    """Rows drawn evenly from the range of each signal, so that no page stands behind them."""
    low, high = rows.min(axis=0), rows.max(axis=0)
    drawn = np.random.RandomState(SEED).uniform(low, high, (8, len(names)))
    return [prove(learned, {name: float("%.4g" % value) for name, value in zip(names, row)}) for row in drawn]


def prove(learned, signals):
    linear, trees = learned["linear"], learned["trees"]
    log_odds = linear["bias"] + sum(slope * signals[name] for name, slope in linear["slopes"].items())
    both = 1 / (1 + np.exp(-log_odds)) + score(trees, [signals[name] for name in trees["features"]])
    return {"signals": signals, "chance": float("%.6g" % (both / 2))}


def write(path, value):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, indent=1)
        file.write("\n")


main()
