"""Makes rows look as if they came from another script, since hardly any labelled page does."""
import numpy as np

# Features that only scripts with capital letters have.
CASED = ("shouted",)
# Features that scripts without spaces and full stops lack.
MARKED = ("closed", "kin closed")
COPIED = 0.15


def with_other_scripts(names, rows, labels, weights):
    """The rows, and two copies that count little: without capitals, and without marks too."""
    caseless = changed(names, rows, {name: 0 for name in CASED})
    unmarked = changed(names, caseless, {name: 0 for name in MARKED})
    return (
        np.concatenate([rows, caseless, unmarked]),
        np.tile(labels, 3),
        np.concatenate([weights, COPIED * weights, COPIED * weights]),
    )


def changed(names, rows, values):
    copy = rows.copy()
    for name, value in values.items():
        if name in names:
            copy[:, names.index(name)] = value
    return copy
