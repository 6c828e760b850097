"""The market of bench/compare in NumPy: care-home-annex-a for every home and draw, on as many threads as asked for.

NumPy at its best, not a straw man: homes in chunks whose arrays stay in the cache, results written in place, divisions
that cancel left out by hand, quantiles by partition instead of sorting, and threads, which NumPy's generators and ufuncs
let run side by side. Usage: market.py FOLDER HOMES DRAWS THREADS REPEATS; prints one JSON line.
"""

import csv
import json
import math
import os
import statistics
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

CHUNK = 32
FEE = 700.0


def read(folder, homes):
    with open(os.path.join(folder, "homes.csv"), newline="") as file:
        rows = csv.reader(file)
        names = next(rows)
        table = np.array([[float(cell) for cell in row] for _, row in zip(range(homes), rows)])
    with open(os.path.join(folder, "shared.csv"), newline="") as file:
        shared = {name: float(value) for name, value in csv.reader(file)}
    return {name: table[:, i] for i, name in enumerate(names)}, shared


class Market:
    def __init__(self, home, shared):
        self.home = home
        self.s = s = shared
        self.cover = home["days_away"] / (s["days_in_year"] * s["days_worked_in_week"] / s["days_in_week"])
        head_office = s["central_management"] + s["support_services"] + s["recruitment"] + s["other_head_office"]
        premises = s["fixtures"] + home["repairs"] + s["furniture"] + s["other_premises"]
        self.fixed = (
            home["management"] + s["reception"] + s["maintenance_staff"] + premises + s["insurance"]
            + s["registration"] + s["telephone"] + s["council_tax"] + home["utilities"] + head_office
        )
        self.rest = (
            s["therapy"] + s["activity"] + home["management"] + s["reception"] + home["chefs"] + home["domestic"]
            + s["maintenance_staff"] + s["other_staff"] + premises + home["food"] + s["cleaning"] + s["medical"]
            + s["ppe"] + s["office"] + s["insurance"] + s["registration"] + s["telephone"] + s["council_tax"]
            + home["utilities"] + s["waste"] + s["transport"] + s["other_supplies"] + head_office - self.fixed
        )

    def price(self, at, hours, pay, occupancy, roo):
        """Prices of some homes; the arrays of draws are used up."""
        s = self.s
        week = self.home["paid_hours_in_week"][at][:, None]
        # ni and pension are shares of pay, so pay × share needs no division by pay
        weekly = pay * week
        ni = weekly - s["ni_threshold"]
        np.maximum(ni, 0.0, out=ni)
        ni *= s["ni_rate"]
        weekly *= s["weeks_per_year"]
        np.minimum(weekly, s["qualifying_upper"], out=weekly)
        weekly -= s["qualifying_lower"]
        np.maximum(weekly, 0.0, out=weekly)
        weekly *= s["pension_rate"] / s["weeks_per_year"]
        ni += weekly
        ni /= week
        pay *= 1 + self.cover[at][:, None]
        pay += ni
        if s["agency_care_hours"] > 0:
            agency = np.minimum(s["agency_care_hours"], hours)
            hours -= agency
            agency *= s["agency_rate"]
            pay *= hours
            pay += agency
        else:
            pay *= hours
        pay += self.rest[at][:, None]
        np.divide(self.fixed[at][:, None] * s["occupancy_in_returns"], occupancy, out=occupancy)
        pay += occupancy
        roo += 1.0
        pay *= roo
        pay += self.home["roc_amount"][at][:, None]
        return pay

    def draw(self, rng, at, draws):
        home = self.home
        size = (len(range(*at.indices(len(self.cover)))), draws)

        def pert(name):
            low, mode, high = (home[f"{name}_{end}"][at][:, None] for end in ("low", "mode", "high"))
            share = (mode - low) / (high - low)
            drawn = rng.beta(1 + 4 * share, 5 - 4 * share, size=size)
            drawn *= high - low
            drawn += low
            return drawn

        pay = rng.standard_normal(size)
        pay *= home["pay_sd"][at][:, None]
        pay += home["pay_mean"][at][:, None]
        roo = rng.triangular(home["roo_low"][0] / 100, home["roo_mode"][0] / 100, home["roo_high"][0] / 100, size)
        return self.price(at, pert("hours"), pay, pert("occupancy"), roo)


def quantiles(prices, draws):
    result = []
    ranks = [(draws - 1) * p for p in (0.1, 0.5, 0.9)]
    kth = sorted({k for rank in ranks for k in (math.floor(rank), min(math.floor(rank) + 1, draws - 1))})
    prices.partition(kth, axis=1)
    for rank in ranks:
        below = math.floor(rank)
        low = prices[:, below]
        result.append(low + (rank - below) * (prices[:, min(below + 1, draws - 1)] - low))
    return result


def simulate(market, homes, draws, threads, seed):
    starts = range(0, homes, CHUNK)
    seeds = np.random.SeedSequence(seed).spawn(len(starts))

    def work(mine):
        total = np.zeros(draws)
        above = np.zeros(draws)
        summaries = []
        for i in mine:
            at = slice(starts[i], min(starts[i] + CHUNK, homes))
            prices = market.draw(np.random.Generator(np.random.SFC64(seeds[i])), at, draws)
            total += prices.sum(axis=0)
            above += (prices > FEE).sum(axis=0)
            mean, sd = prices.mean(axis=1), prices.std(axis=1, ddof=1)
            summaries.append((mean, sd, *quantiles(prices, draws)))
        return total, above, summaries

    with ThreadPoolExecutor(threads) as pool:
        parts = list(pool.map(work, [range(t, len(starts), threads) for t in range(threads)]))
    return sum(part[0] for part in parts) / homes


def main():
    folder, homes, draws, threads, repeats = sys.argv[1], *(int(each) for each in sys.argv[2:6])
    home, shared = read(folder, homes)
    market = Market(home, shared)
    every = slice(0, homes)
    likeliest = market.price(
        every,
        *(home[name].reshape(-1, 1).copy() for name in ("hours_mode", "pay_mean", "occupancy_mode")),
        home["roo_mode"].reshape(-1, 1) / 100,
    )
    difference = float(np.max(np.abs(likeliest[:, 0] / home["price"] - 1)))
    seconds, cpu, average = [], [], np.zeros(1)
    for repeat in range(repeats):
        start, start_cpu = time.perf_counter(), time.process_time()
        average = simulate(market, homes, draws, threads, repeat)
        seconds.append(time.perf_counter() - start)
        cpu.append(time.process_time() - start_cpu)
    print(json.dumps({
        "threads": threads, "homes": homes, "draws": draws, "seconds": seconds, "cpu": cpu,
        "median": statistics.median(seconds), "mean": float(average.mean()), "sd": float(average.std(ddof=1)),
        "difference": difference, "numpy": np.__version__, "python": sys.version.split()[0],
    }))


main()
