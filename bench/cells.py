"""The cell model of bench/compare-demand in NumPy: the same formulas on the same figures, draws innermost.

Usage: cells.py FOLDER BLOCK RUNS; reads FOLDER/world.json, writes FOLDER/numpy.csv, prints one JSON line.
Everything a year does to all ages, both sexes and a block of draws is one array operation, which is how NumPy is fast; the
block keeps the arrays in the cache.
"""

import json
import os
import sys
import time

import numpy as np

SETTINGS = ["NONE", "INFORMAL", "HOME_CARE", "EXTRA_CARE", "RESIDENTIAL", "NURSING", "WAITING", "DEAD"]
HOMES = ["RESIDENTIAL", "NURSING"]
COMPARED_DRAWS = 25


class World:
    def __init__(self, text):
        world = json.loads(text)
        self.states = world["states"]
        self.risks = np.array(world["risks"])
        self.home = self.states.index(world["home"])
        self.hazards = world["hazards"]
        self.q = np.array(world["q"])
        self.staying = np.array(world["staying"])
        # State first, so that one state's ages and draws lie together.
        self.arrivals = np.moveaxis(np.array(world["arrivals"]), 3, 0)
        self.draws = {name: np.array(world[name]) for name in ("mortality", "admissions", "trend", "leaving")}
        ages = self.q.shape[1]
        rates = {}
        for move in world["moves"]:
            rates.setdefault((move["from"], move["to"]), np.zeros(ages))[move["age"]] = move["rate"]
        self.moves = [(self.after(a), self.admitted(a, b), to_home and a not in HOMES, rate[None, :, None])
                      for (a, b), rate in rates.items() for to_home in [b in HOMES]]

    def after(self, setting):
        return self.states.index(setting + " later" if setting in HOMES else setting)

    def admitted(self, before, setting):
        if setting not in HOMES:
            return self.states.index(setting)
        return self.states.index(setting + (" later" if before in HOMES else " first"))


def death_scale(people, risks, q, everybody):
    """The k with sum(min(1, k r) x) = q sum(x); where k r would pass 1 the others share the rest."""
    weights = np.einsum("i,iabd->abd", risks, people)
    scale = q * everybody / np.maximum(weights, 1e-300)
    over = np.nonzero(scale * risks.max() > 1)
    if len(over[0]):
        x, share, one = people[:, *over], q[over], scale[over]
        deaths = share * x.sum(axis=0)
        while True:
            certain = one * risks[:, None] >= 1
            left = deaths - np.where(certain, x, 0).sum(axis=0)
            more = left / np.maximum(np.where(certain, 0, x * risks[:, None]).sum(axis=0), 1e-300)
            if not (more > one).any():
                break
            one = np.maximum(one, more)
        scale[over] = np.where(share >= 1, np.finfo(float).max, one)
    return scale


def follow(world, first, count, found):
    """One block of draws through all years."""
    draws = {name: values[first:first + count] for name, values in world.draws.items()}
    h1, h2 = world.hazards[0] * draws["leaving"], world.hazards[1] * draws["leaving"]
    present = -np.expm1(-h1) / h1
    leaving = {"first": 1 - np.exp(-h1) * -np.expm1(-h2) / h2 / present, "later": -np.expm1(-h2)}
    people = np.repeat(world.arrivals[:, :, :, 0, None], count, axis=3)
    years = world.q.shape[2]
    for year in range(years + 1):
        for number, state in enumerate(world.states):
            found[SETTINGS.index(state.split()[0]), year, first:first + count] += people[number].sum(axis=(0, 1))
        if year == years:
            return
        q = np.minimum(1, world.q[:, :, year, None] * draws["mortality"])
        everybody = people.sum(axis=0)
        found[SETTINGS.index("DEAD"), year + 1, first:first + count] = (q * everybody).sum(axis=(0, 1))
        scale = death_scale(people, world.risks, q, everybody)
        left = np.zeros_like(everybody)
        alive = np.zeros_like(people)
        for number, state in enumerate(world.states):
            dying = np.minimum(1, scale * world.risks[number])
            if state.endswith(("first", "later")):
                gone = leaving[state.split()[1]]
                left += people[number] * np.maximum(0, gone - dying)
                alive[world.after(state.split()[0])] += people[number] * (1 - np.maximum(gone, dying))
            else:
                alive[number] += people[number] * (1 - dying)
        moved = alive.copy()
        admitting = present * draws["admissions"] * np.exp(draws["trend"] * year)
        for source, target, is_admission, rate in world.moves:
            flow = alive[source] * (rate * admitting if is_admission else rate)
            moved[source] -= flow
            moved[target] += flow
        moved[world.home] += left
        older = np.empty_like(moved)
        older[:, :, 0] = 0
        older[:, :, 1:] = moved[:, :, :-1]
        older[:, :, -1] += moved[:, :, -1]
        people = older * world.staying[None, :, :, year + 1, None] + world.arrivals[:, :, :, year + 1, None]


def run(world, block):
    draws = len(world.draws["mortality"])
    found = np.zeros((len(SETTINGS), world.q.shape[2] + 1, draws))
    for first in range(0, draws, block):
        follow(world, first, min(block, draws - first), found)
    return found


def triad():
    """Memory bandwidth as NumPy has it, GB a second: two passes, each counted as what it moves."""
    size = 20_000_000
    a, b, c = np.zeros(size), np.ones(size), np.full(size, 2.0)
    best = float("inf")
    for _ in range(8):
        start = time.perf_counter()
        np.multiply(c, 3, out=a)
        np.add(a, b, out=a)
        best = min(best, time.perf_counter() - start)
    return 40 * size / best / 1e9


def main():
    folder, block, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with open(os.path.join(folder, "world.json")) as file:
        world = World(file.read())
    best, best_cpu = float("inf"), float("inf")
    for _ in range(runs):
        start, cpu = time.perf_counter(), time.process_time()
        found = run(world, block)
        best, best_cpu = min(best, time.perf_counter() - start), min(best_cpu, time.process_time() - cpu)
    with open(os.path.join(folder, "numpy.csv"), "w") as out:
        out.write("figure,value\n")
        for year in range(found.shape[1]):
            for number, setting in enumerate(SETTINGS):
                people = found[number, year]
                name = f"{setting} {2022 + year}"
                out.write(f"{name} mean,{float(people.mean())!r}\n")
                for draw in range(min(COMPARED_DRAWS, len(people))):
                    out.write(f"{name} draw {draw},{float(people[draw])!r}\n")
    print(json.dumps({"numpy": np.__version__, "draws": found.shape[2], "block": block, "paths": best,
                      "paths_cpu": best_cpu, "triad": triad()}))


main()
