"""Writes docs/performance-places.md from what bench/compare-directory and bench/time-import measured.

Usage: report_places.py FOLDER                 prints Markdown
       report_places.py FOLDER --read WORK     prints what Gatling and pgbench said, as JSON lines
"""

import datetime
import glob
import json
import os
import re
import statistics
import sys

from measured import BUSY, Measured, met, spread

PAGES = {"directory": "the directory, searched in 100 ways", "service": "100 services' pages"}
IMPORT_AIM_SECONDS = 30
RATE_AIM = 0.5
MILLIS = 1000


def gatling(text):
    """Requests a second, the 99th percentile in milliseconds and the failures of one run, from Gatling's summary."""
    def total(label):
        return re.search(label + r"[^|\n]*\|\s*([\d,.]+)\s*\|\s*[\d,.-]+\s*\|\s*([\d,.-]+)", text)

    requests = re.search(r"request count\s*\|\s*([\d,]+)\s*\|\s*[\d,-]+\s*\|\s*([\d,-]+)", text)
    p99, rate = total("response time 99th percentile"), total("mean throughput")
    return {"requests": number(requests.group(1)), "failures": number(requests.group(2)), "p99": number(p99.group(1)),
            "rate": number(rate.group(1))}


def number(text):
    return 0.0 if text == "-" else float(text.replace(",", ""))


def pgbench(name):
    with open(name) as file:
        said = file.read()
    with open(name + ".microseconds") as file:
        micros = [int(line) for line in file]
    failed = re.search(r"number of failed transactions: (\d+)", said)
    return {"rate": float(re.search(r"tps = ([\d.]+)", said).group(1)),
            "p99": micros[min(len(micros) - 1, int(0.99 * len(micros)))] / MILLIS,
            "failures": int(failed.group(1)) if failed else 0, "requests": len(micros)}


def read(work):
    for name in sorted(glob.glob(os.path.join(work, "*.gatling"))):
        page, turn = os.path.basename(name)[:-len(".gatling")].rsplit("-", 1)
        with open(name) as file:
            said = gatling(file.read())
        statements = statistics.mean(sum(1 for _ in open(script)) for script in
                                     glob.glob(os.path.join(work, page + ".sql", "*.sql")))
        print(json.dumps({"page": page, "round": int(turn), "trellis": said, "statements": statements,
                          "pgbench": pgbench(name[:-len("gatling")] + "pgbench")}))


class Report:
    def __init__(self, measured):
        self.measured = measured

    def directory(self):
        runs = self.measured.lines("directory.jsonl")
        print("## Pages beside the database alone\n")
        print("30,000 made-up services (`bench/services.py`) and the demonstration's, a rating each. Visitors (Gatling "
              "3.14.9) open one page after another from a list of 100 addresses, each the next as soon as they have the "
              "last, gzip as a browser asks for it. pgbench sends the very statements that the application sent for the "
              "same 100 addresses, read from its own log (jOOQ), with the same values, prepared, in the application's "
              "role, with as many connections as visitors. In turn, on the same machine; the program that plays the "
              "visitors takes its share of the processors from Trellis.\n")
        print("| page | statements a page | Trellis, pages a second | p99, ms | failures | pgbench, pages a second | p99, ms "
              "| Trellis to pgbench | aim: half, no failure |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
        for page, words in PAGES.items():
            mine = [run for run in runs if run["page"] == page]
            ratio = [run["trellis"]["rate"] / run["pgbench"]["rate"] for run in mine]
            failures = sum(int(run["trellis"]["failures"]) for run in mine)
            print(f"| {words} | {mine[0]['statements']:.1f} | {self.of(mine, 'trellis', 'rate', 0)} | "
                  f"{self.of(mine, 'trellis', 'p99', 0)} | {failures} of "
                  f"{sum(int(run['trellis']['requests']) for run in mine):,} | {self.of(mine, 'pgbench', 'rate', 0)} | "
                  f"{self.of(mine, 'pgbench', 'p99', 0)} | {spread(ratio)} | "
                  f"{met(statistics.median(ratio) >= RATE_AIM and failures == 0)} |")
        print(f"\nMedian of {len(runs) // len(PAGES)} rounds, in brackets the least and the greatest. "
              f"Load (1, 5, 15 minutes): {self.load('directory.load')}.\n")

    @staticmethod
    def of(runs, who, what, digits):
        return spread([run[who][what] for run in runs], digits)

    def load(self, name):
        lines = self.measured.text(name).splitlines()
        return f"before {lines[0]}, after {lines[-1]}"

    def imports(self):
        print("## A country's file\n")
        print("Milliseconds as the application notes them, from the beginning of each step: read and compared with the "
              "directory, written, told in the ledger. The same file comes a second time, when nothing is new.\n")
        print("| file | import | read and compared, kept, s | applied, with the ledger, s | both, s | aim: under "
              f"{IMPORT_AIM_SECONDS} s |\n| --- | --- | --- | --- | --- | --- |")
        for name, words in (("made-up", "30,000 made-up services"), ("given", "a regulator's file")):
            if not self.measured.has(f"import-{name}.log"):
                continue
            log = self.measured.text(f"import-{name}.log")
            kept = [int(each) / MILLIS for each in re.findall(r"kept (\d+) ms", log)]
            done = [int(each) / MILLIS for each in re.findall(r"ledger (\d+) ms", log)]
            services = int(self.measured.text(f"import-{name}.services"))
            for turn, looked, applied in zip(("first", "second"), kept, done):
                print(f"| {words} ({services:,} services in the directory afterwards) | {turn} | {looked:.1f} | "
                      f"{applied:.1f} | {looked + applied:.1f} | {met(looked + applied < IMPORT_AIM_SECONDS)} |")
        print()
        for name in ("made-up", "given"):
            if self.measured.has(f"import-{name}.load"):
                print(f"Load with the {name} file (1, 5, 15 minutes): {self.load(f'import-{name}.load')}.\n")

    def write(self):
        loads = [line for name in ("directory.load", "import-made-up.load", "import-given.load")
                 if self.measured.has(name) for line in self.measured.text(name).splitlines()]
        print("# The directory, as measured\n")
        print("Written by `bench/compare-directory` and `bench/time-import` on "
              f"{datetime.date.today().isoformat()}; run them again to write it anew.\n")
        with open("/proc/cpuinfo") as file:
            processor = re.search(r"model name\s*:\s*(.*)", file.read())
        print(f"Machine: {processor.group(1).strip() if processor else 'not known'}, {os.cpu_count()} processors.\n")
        if max(float(line.split()[0]) for line in loads) > os.cpu_count() + 1:
            print(BUSY + " The visitors' and pgbench's own work is in the load, too.\n")
        if self.measured.has("directory.jsonl"):
            self.directory()
        if self.measured.has("import-made-up.log") or self.measured.has("import-given.log"):
            self.imports()
        notes = os.path.join(os.path.dirname(__file__), "places-notes.md")
        if os.path.exists(notes):
            with open(notes) as file:
                print(file.read().strip())


if __name__ == "__main__":
    if "--read" in sys.argv:
        read(sys.argv[3])
    else:
        Report(Measured(sys.argv[1])).write()
