"""Holds what two programs found beside each other, row by row. Usage: agree.py OURS.csv THEIRS.csv figures|intervals MOST.

The first column names a row; both must have the same rows and columns. Words must be the same. Figures may differ by no more
than MOST; ends of intervals, which rest on random samples, by no more than MOST of the interval's width. Prints one JSON
line; fails, naming the worst, where they do not agree.
"""

import csv
import json
import sys


def read(path):
    with open(path, newline="") as file:
        rows = csv.reader(file)
        names = next(rows)
        return names, {row[0]: row[1:] for row in rows}


def number(cell):
    try:
        return float(cell)
    except ValueError:
        return None


def differences(name, columns, ours, theirs, kind):
    width = float(ours[1]) - float(ours[0]) if kind == "intervals" else 1.0
    for column, a, b in zip(columns, ours, theirs):
        x, y = number(a), number(b)
        if x is None or y is None:
            if a != b:
                yield float("inf"), f"{name}, {column}: {a} and {b}"
        elif not x == y:
            yield abs(x - y) / width if width > 0 else float("inf"), f"{name}, {column}: {a} and {b}"


def main():
    ours_path, theirs_path, kind, most = sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4])
    (columns, ours), (their_columns, theirs) = read(ours_path), read(theirs_path)
    if columns != their_columns:
        sys.exit(f"{ours_path} has the columns {columns}, {theirs_path} {their_columns}.")
    if ours.keys() != theirs.keys():
        alone = sorted(ours.keys() ^ theirs.keys())
        sys.exit(f"Rows that only one of {ours_path} and {theirs_path} has: {len(alone)}, such as {alone[:5]}.")
    if not ours:
        sys.exit(f"{ours_path} has no rows.")
    worst, where = 0.0, ""
    for name, cells in ours.items():
        for difference, words in differences(name, columns[1:], cells, theirs[name], kind):
            if not difference <= worst:
                worst, where = difference, words
    print(json.dumps({"rows": len(ours), "figures": len(ours) * (len(columns) - 1), "worst": worst, "where": where}))
    if not worst <= most:
        sys.exit(f"{ours_path} and {theirs_path} differ by {worst:.2g}, more than {most:g}: {where}.")


main()
