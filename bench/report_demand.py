"""Writes docs/performance-demand.md from what bench/compare-demand measured.

Usage: report_demand.py FOLDER; prints Markdown.
"""

import datetime
import statistics
import sys

from measured import BUSY, Measured, met, spread

YEARS, SEXES, AGES, STATES = 40, 2, 105, 8
# Each state's figure read and written once a year, 8 bytes each.
BYTES_A_CELL = 16


def median(runs, name):
    return statistics.median(run[name] for run in runs)


def of(runs, name, digits=2):
    """Seconds by the clock and of the processor, as two cells."""
    return f"{spread([run[name] for run in runs], digits)} | {spread([run[name + '_cpu'] for run in runs], digits)}"


class Report:
    def __init__(self, measured):
        self.measured = measured
        self.busy = measured.is_busy()
        self.out = []

    def put(self, line=""):
        self.out.append(line)

    def basis(self, name):
        """The name of the figure that ratios rest on: processor time where the machine was busy."""
        return name + "_cpu" if self.busy else name

    def head(self, numpy):
        put = self.put
        put("# Performance of the outlook engine, as measured")
        put()
        put(f"Written by `bench/compare-demand` on {datetime.date.today().isoformat()}; run it again to write it anew. "
            "Figures are medians over the rounds with the least and the greatest in brackets. In each round the programs "
            "run one after another; a warm figure is the best of several runs of one process.")
        put()
        rounds = ", ".join(line.split()[0] for line in self.measured.text("load-rounds").splitlines())
        put(f"{self.measured.machine()} {self.measured.java()}; NumPy {numpy['numpy']}. Load (1 minute) after each round: "
            f"{rounds}.")
        put()
        put(BUSY + " The ratios below are of processor time." if self.busy else "The ratios below are of time by the clock.")
        put()

    def paths(self, numpy):
        put = self.put
        runs = self.measured.lines("paths.jsonl")
        one, two = ([run for run in runs if run["partitions"] == n] for n in (1, 2))
        draws = one[0]["draws"]
        cells = draws * YEARS * SEXES * AGES * STATES
        put(f"## {draws:,} draws of a local area over {YEARS} years")
        put()
        put(f"The transition mode on a made-up area: {SEXES} sexes × {AGES} ages × {STATES} states, {cells / 1e6:,.0f} "
            "million cells a run; each draw has its own mortality, admissions and their trend, and length of stay; deaths "
            "of each sex, age and draw are shared anew by relative risk. NumPy works on both sexes, all ages and a block of "
            "draws at once; the quickest block counts.")
        put()
        put("| | seconds | processor seconds | beside Trellis, 1 partition |")
        put("| --- | --- | --- | --- |")
        put(f"| Trellis, warm, 1 partition | {of(one, 'paths')} | |")
        put(f"| Trellis, warm, 2 partitions | {of(two, 'paths')} | |")
        put(f"| Trellis, first time in a new virtual machine, 2 partitions | {of(two, 'first')} | |")
        for block in sorted({run["block"] for run in numpy}):
            theirs = [run for run in numpy if run["block"] == block]
            ratio = median(theirs, self.basis("paths")) / median(one, self.basis("paths"))
            put(f"| NumPy, {block} draws at once | {of(theirs, 'paths')} | {ratio:.1f} times |")
        put(f"| Trellis with all dependencies, {one[0]['all_states']} states, 2 partitions | {of(two, 'needs')} | |")
        put(f"| Trellis, one expected path with its chain | {of(one, 'plain', 3)} | |")
        put()
        agree = self.measured.json("agree.json")
        seconds = median(two, "paths")
        put(f"- Aim, 10,000 draws in under 1 second on two processors: {seconds:.2f} s for {draws:,}: "
            f""
            f"{met(seconds < 1) if draws >= 10_000 else 'too few draws to say'}.")
        put(f"- With 1, 2 and 7 partitions the figures are the same, bit for bit: "
            f"{'yes' if all(run['same'] for run in runs) else '**no**'}.")
        put(f"- The two agree: {agree['rows']:,} figures to {agree['worst']:.0e} people. The comparison fails above 1e-5. "
            "`bench/cells.py` has the model from its description and shares no code.")
        self.memory(cells, seconds, numpy)

    def memory(self, cells, seconds, numpy):
        triad = self.measured.lines("triad.jsonl")
        fast = statistics.median(max(run["one"], run["two"]) for run in triad)
        bound = cells * BYTES_A_CELL / 1e9 / fast
        self.put(f"- Memory: a triad moves {spread([run['one'] for run in triad], 1)} GB a second on one thread and "
                 f"{spread([run['two'] for run in triad], 1)} on two; NumPy's, in two passes, "
                 f"{spread([run['triad'] for run in numpy], 1)}. Were every cell read from memory and written back once a "
                 f"year, {cells * BYTES_A_CELL / 1e9:.1f} GB, memory alone would take {bound:.2f} s. The run takes "
                 f"{seconds:.2f} s: cohorts go along their diagonals within the caches.")
        self.put()

    def councils(self):
        put = self.put
        runs = self.measured.lines("councils.jsonl")
        one = runs[0]
        put(f"## {one['councils']} councils × {one['draws']:,} draws over {YEARS} years")
        put()
        put("| | seconds | processor seconds |")
        put("| --- | --- | --- |")
        put(f"| Trellis, chains made anew, 2 partitions | {of(runs, 'all')} |")
        put()

    def lives(self):
        put = self.put
        runs = self.measured.lines("lives.jsonl")
        one = runs[0]
        put(f"## {one['base'] / 1e6:,.0f} million people over {YEARS} years, person by person")
        put()
        put(f"With those born or arriving meanwhile {one['persons'] / 1e6:,.1f} million people and "
            f"{one['person_years'] / 1e6:,.0f} million years lived through; each with capital, income, a means test and a "
            "lifetime cap.")
        put()
        put("| | seconds | processor seconds |")
        put("| --- | --- | --- |")
        put(f"| Trellis, warm, 2 partitions | {of(runs, 'lives')} |")
        put(f"| Trellis, first time in a new virtual machine | {of(runs, 'first')} |")
        put(f"| the same country drawn cell by cell, {one['cell_draws']} draws | {of(runs, 'cells')} |")
        put()
        seconds = median(runs, "lives")
        is_whole = one["base"] >= 60_000_000
        put(f"- Aim, 60 million people in under 10 seconds: {seconds:.1f} s: "
            f"{met(seconds < 10) if is_whole else 'too few people to say'}; {one['person_years'] / seconds / 1e6:,.0f} million years of "
            "life a second.")
        put(f"- With 2 and 7 partitions the lives and the pennies are the same: "
            f"{'yes' if all(run['same'] for run in runs) else '**no**'}. The heap at the end: "
            f"{spread([run['heap_mb'] for run in runs], 0)} MB, of what the machine offers; nobody is kept.")
        put()

    def text(self):
        numpy = self.measured.lines("numpy.jsonl")
        self.head(numpy[0])
        self.paths(numpy)
        self.councils()
        self.lives()
        return "\n".join(self.out).rstrip()


print(Report(Measured(sys.argv[1])).text())
