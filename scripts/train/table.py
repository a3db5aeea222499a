"""Reads the tables that `tables.ts` writes: one matrix for all pages, weights and folds per block."""
import hashlib
import json
import os
from dataclasses import dataclass
from urllib.parse import urlparse

import numpy as np

FOLDS = 5
# Suffixes under which registrable domains have three labels.
SECOND_LEVEL = {"co", "com", "org", "net", "gov", "edu", "ac"}
# How much a page of a set counts: clean truths more, outputs of extractors less.
SET_WEIGHT = {"zyte": 20.0, "wcxb": 1.0, "trafilatura": 6.0}
# Lists and shops teach to keep what articles must lose.
TYPE_WEIGHT = {"documentation": 2.0, "listing": 0.0, "collection": 0.0, "product": 0.0}
MIN_COVERED = 0.6
MIN_WORDS = 30
LONGEST = 300


@dataclass
class Table:
    names: list
    rows: np.ndarray
    labels: np.ndarray
    weights: np.ndarray
    folds: np.ndarray
    # Set and number of rows of each part, in order.
    parts: list


def registrable_domain(url):
    labels = (urlparse(url).hostname or url).lower().split(".")
    is_second = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL
    return ".".join(labels[-3 if is_second else -2 :])


def fold_of(url):
    """The same for all pages of a domain."""
    digest = hashlib.md5(registrable_domain(url).encode()).hexdigest()
    return int(digest[:8], 16) % FOLDS


def block_weights(page, labels, kind):
    """Long blocks count more, and pages about the same whatever their length; bad truths count nothing."""
    tokens = np.array(page["tokens"], float)
    words = page["words"]
    if words == 0:
        words = 0.4 * tokens.sum()
    elif page["covered"] < MIN_COVERED or words < MIN_WORDS:
        return np.zeros(len(tokens))
    share = np.minimum(1, ((np.minimum(tokens, LONGEST) + 2) / max(50, words)) ** 0.7)
    weight = SET_WEIGHT.get(kind, 0) * TYPE_WEIGHT.get(page["type"], 1)
    return share * (labels >= 0) * weight


def load(folder, sets):
    with open(os.path.join(folder, "features.json")) as file:
        names = json.load(file)
    rows, labels, weights, folds, parts = [], [], [], [], []
    for kind in sets:
        matrix = np.fromfile(os.path.join(folder, f"{kind}.rows.f32"), np.float32)
        rows.append(matrix.reshape(-1, len(names)))
        parts.append((kind, len(rows[-1])))
        with open(os.path.join(folder, f"{kind}.pages.jsonl")) as file:
            for line in file:
                page = json.loads(line)
                found = np.array(page["labels"], float)
                labels.append(found >= 0.5)
                weights.append(block_weights(page, found, kind))
                folds.append(np.full(len(found), fold_of(page["url"])))
    weights = np.concatenate(weights)
    weights /= weights[weights > 0].mean()
    return Table(
        names,
        np.concatenate(rows),
        np.concatenate(labels).astype(np.float32),
        weights,
        np.concatenate(folds),
        parts,
    )
