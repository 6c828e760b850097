"""Writes docs/performance-quality.md from what bench/compare-quality measured.

Usage: report_quality.py FOLDER WINDOW...; prints Markdown.
"""

import datetime
import statistics
import sys

from measured import BUSY, Measured, met, spread


def median(runs, name):
    return statistics.median(run[name] for run in runs)


def of(runs, name, digits=2):
    """Seconds by the clock and of the processor, as two cells."""
    return f"{spread([run[name] for run in runs], digits)} | {spread([run[name + '_cpu'] for run in runs], digits)}"


def times(theirs, ours):
    ratio = theirs / ours
    return f"{ratio:,.0f}" if ratio >= 20 else f"{ratio:.1f}"


class Report:
    def __init__(self, measured, windows):
        self.measured = measured
        self.windows = windows
        self.busy = measured.is_busy()
        self.out = []

    def put(self, line=""):
        self.out.append(line)

    def basis(self, name):
        """The name of the figure that ratios rest on: processor time where the machine was busy."""
        return name + "_cpu" if self.busy else name

    def ratio(self, theirs, their_name, ours, our_name):
        return times(median(theirs, self.basis(their_name)), median(ours, self.basis(our_name)))

    def head(self, r):
        put = self.put
        put("# Performance of the quality engine, as measured")
        put()
        put(f"Written by `bench/compare-quality` on {datetime.date.today().isoformat()}; run it again to write it anew. "
            "Figures are medians over the rounds with the least and the greatest in brackets. In each round the programs "
            "run one after another; a warm figure is the best of several runs of one process (Trellis: seven for ratings, "
            "five for back-tests; R: three).")
        put()
        put(f"{self.measured.machine()} {self.measured.java()}; R {r['r']} with metafor {r['metafor_version']} and lme4 "
            f"{r['lme4_version']}, as Debian ships them.")
        rounds = ", ".join(line.split()[0] for line in self.measured.text("load-rounds").splitlines())
        put(f"Load (1 minute) after each round: {rounds}.")
        put()
        if self.busy:
            put(BUSY + " The ratios below are of processor time, which for Trellis counts every thread, its compiler and "
                "its garbage collector.")
        else:
            put("The ratios below are of time by the clock.")
        put()

    def ratings(self):
        put = self.put
        trellis, r = self.measured.lines("rating-trellis.jsonl"), self.measured.lines("rating-r.jsonl")
        ours = {n: [run for run in trellis if run["partitions"] == n] for n in (1, 2)}
        self.head(r[0])
        one = trellis[0]
        put(f"## {one['services']:,} services rated by {one['answers']:,} answers")
        put()
        put(f"Made-up answers in one CSV file, in the order in which they came in, with service, resident, type, date, score "
            f"and how they were collected. Of the {one['answers']:,}, {one['votes']:,} count; the rest are older than 24 "
            "months, were volunteered, or are of a resident who answered again. Both programs rate every service by the "
            "method of the guide: one vote for each resident, weights by age, two case-mix slopes, τ² by Paule and Mandel, "
            "estimate, 90 % interval, reliability, probability below the usual position, words. Trellis also counts what "
            "was set aside, by reason, for each service.")
        put()
        put("| | seconds | processor seconds | beside Trellis, 1 partition |")
        put("| --- | --- | --- | --- |")
        base = ours[1]
        put(f"| Trellis rates, warm, 1 partition | {of(ours[1], 'rate', 3)} | |")
        put(f"| Trellis rates, warm, 2 partitions | {of(ours[2], 'rate', 3)} | |")
        put(f"| Trellis rates, first time in a new virtual machine | {of(ours[1], 'first_rate', 3)} | |")
        put(f"| R rates, vectorised | {of(r, 'rate')} | {self.ratio(r, 'rate', base, 'rate')} times |")
        put(f"| R, lme4: `lmer(score ~ type + (1 \\| service))` | {of(r, 'lmer')} | "
            f"{self.ratio(r, 'lmer', base, 'rate')} times |")
        put(f"| Trellis reads the file, warm | {of(trellis, 'read')} | |")
        put(f"| Trellis reads the file, first time | {of(trellis, 'first_read')} | |")
        put(f"| R reads the file, `read.csv` told its columns | {of(r, 'read')} | "
            f"{self.ratio(r, 'read', trellis, 'read')} times |")
        put(f"| Trellis, from its start to the ratings, once | {spread([run['asked'] for run in ours[2]])} | | |")
        put(f"| R, from its start to the ratings, once | {spread([run['asked'] for run in r])} | | "
            f"{times(median(r, 'asked'), median(ours[2], 'asked'))} times, by the clock |")
        put()
        put("lme4 fits another model of the same votes (restricted likelihood, unweighted, no step for who answered beyond "
            f"a fixed effect); it is here for its time. Its τ² is {r[-1]['lmer_tau2']:.4f} and its s² {r[-1]['lmer_s2']:.4f}.")
        put()
        put(f"metafor's `rma(method = \"PM\")` and `blup` do steps 3 to 5 from estimates and their variances, with tables as "
            f"wide as there are services: {one['services']:,} would need 7 GB for each table, so both programs take the first "
            f"{r[0]['metafor_services']:,} services.")
        put()
        put(f"| {r[0]['metafor_services']:,} services | seconds | beside Trellis |")
        put("| --- | --- | --- |")
        put(f"| Trellis, `RandomEffects` | {spread([run['effects'] for run in trellis], 6)} | |")
        put(f"| R, metafor | {spread([run['metafor'] for run in r])} | "
            f"{times(median(r, 'metafor'), median(trellis, 'effects'))} times |")
        put()
        rate = median(ours[1], "rate")
        first = median(ours[1], "first_rate")
        put(f"- Aim, 1,000,000 answers rated in under 1 second: {rate:.2f} s warm and {first:.2f} s the first time, on one "
            f"partition: {met(rate < 1)}{'' if first < 1 else '; the first time ' + met(False)}. With reading, "
            f"{rate + median(trellis, 'read'):.2f} s warm.")
        aims = [(name, median(r, self.basis(key)) / median(ours[1], self.basis("rate"))) for name, key in (
            ("vectorised R", "rate"), ("lme4", "lmer"))]
        aims.append(("metafor", median(r, "metafor") / median(trellis, "effects")))
        put("- Aim, a hundred times R: " + "; ".join(
            f"{met(ratio >= 100)} beside {name} ({ratio:,.{0 if ratio >= 20 else 1}f} times)" for name, ratio in aims) + ".")
        same = all(run["same"] for run in trellis)
        put(f"- With 1, 2 and 7 partitions Trellis's ratings are the same, bit for bit: {'yes' if same else '**no**'}.")
        model, services = self.measured.json("agree-model.json"), self.measured.json("agree-ratings.json")
        put(f"- The two agree: β, s², τ², μ and metafor's τ² and μ to {model['worst']:.0e}; effective numbers, adjusted means, "
            f"estimates, ends of intervals, reliabilities and probabilities of all {services['rows']:,} services with a vote to "
            f"{services['worst']:.0e}, and their words are the same. The comparison fails above 1e-5.")
        put()
        return r

    def back_test(self, window):
        put = self.put
        trellis = self.measured.lines(f"{window}-trellis.jsonl")
        r = self.measured.lines(f"{window}-r.jsonl")
        start, end = window.split(":")
        one = trellis[0]
        put(f"### Quarters that end from {start} to {end}: {one['decisions']} decisions, {one['home_quarters']:,} home-quarters")
        put()
        put("| | Trellis, seconds | processor | R, seconds | processor | R beside Trellis |")
        put("| --- | --- | --- | --- | --- | --- |")
        for label, name in (
            ("reads the panel, first time", "first_read"),
            ("reads the panel, warm", "read"),
            ("tests the rules, no bootstrap, first time", "first_plain"),
            ("tests the rules, no bootstrap, warm", "plain"),
            ("tests the rules, with 2,000 bootstrap samples, warm", "bootstrap"),
        ):
            put(f"| {label} | {of(trellis, name)} | {of(r, name)} | {self.ratio(r, name, trellis, name)} times |")
        put(f"| from its start to the figures, no bootstrap, once | {spread([run['asked'] for run in trellis])} | | "
            f"{spread([run['asked'] for run in r])} | | "
            f"{times(median(r, 'asked'), median(trellis, 'asked'))} times, by the clock |")
        put()
        figures = self.measured.json(f"{window}-agree-figures.json")
        ends = self.measured.json(f"{window}-agree-intervals.json")
        ratio = median(r, self.basis("bootstrap")) / median(trellis, self.basis("bootstrap"))
        put(f"- Aim, a hundred times R: {met(ratio >= 100)} ({ratio:.1f} times with the bootstrap).")
        put(f"- The two agree: {figures['rows']:,} figures to {figures['worst']:.0e}, among them n, falls, base rate, AUC, hit "
            "rate, risk ratio, share caught and false alarms of every rule and view, calibration, lead times, subgroups and "
            f"the fitted model's coefficients. The {ends['rows']} bootstrap intervals rest on other random numbers: their "
            f"ends differ by at most {ends['worst'] * 100:.0f} % of an interval's width, which is chance.")
        put()

    def back_tests(self):
        put = self.put
        put("## The back-test of the shipped book on the Scottish panel")
        put()
        put("The whole file of monthly snapshots of Scottish adult care homes, read by both. At each decision: the book's "
            "points for every home, the book as published, the regulator's own band, and a logistic model fitted to the "
            "years before; falls below Good and to Weak; all homes and those graded again; two thresholds; calibration by "
            "fifths, lead times, subgroups by size, sector and deprivation, each with its interval by bootstrap of homes; "
            "and every score again from a panel in which the future was deleted. For that last step Trellis cuts back the "
            "whole panel and asks the book anew; R only looks up the records again. Trellis evaluates the book as "
            "written, any book; the R program has these six rows in its code.")
        put()
        for window in self.windows:
            self.back_test(window)

    def programs(self):
        put = self.put
        put("## The programs in R")
        put()
        put("`bench/rating.R` and `bench/backtest.R`: columns told to the reader, words turned into numbers once for each "
            "different word, sorting by radix, sums of many columns by one `rowsum`, slopes by `crossprod`, τ² by `uniroot`; "
            "bootstrap samples drawn at once and counted as products of matrices. One thread, as R has; base R and the "
            "packages named, because Debian's r-base-core has no faster reader.")

    def text(self):
        self.ratings()
        self.back_tests()
        self.programs()
        return "\n".join(self.out)


print(Report(Measured(sys.argv[1]), sys.argv[2:]).text())
