"""Writes docs/performance-cost.md from what bench/compare measured. Usage: report.py FOLDER; prints Markdown."""

import datetime
import statistics
import sys

from measured import BUSY, Measured, met, spread


def main():
    measured = Measured(sys.argv[1])
    lines = measured.lines
    trellis, numpy = lines("trellis.jsonl"), lines("numpy.jsonl")
    sheet, jmh = measured.json("spreadsheet.json"), measured.json("jmh.json")
    homes, draws = trellis[0]["homes"], trellis[0]["draws"]
    prices = homes * draws
    ours = {t: [run for run in trellis if run["threads"] == t] for t in (1, 2)}
    theirs = {t: [run for run in numpy if run["threads"] == t] for t in (1, 2)}

    out = []
    put = out.append
    put("# Performance of the cost engine, as measured")
    put("")
    put(f"Written by `bench/compare` on {datetime.date.today().isoformat()}; run it again to write it anew. Figures are "
        "medians over the rounds with the least and the greatest in brackets; in each round, Trellis's warm figure is the "
        "best of five runs of one process, and NumPy's the best of " f"{len(numpy[0]['seconds'])}.")
    put("")
    put(f"{measured.machine()} {measured.java()}; Python {numpy[0]['python']} with NumPy "
        f"{numpy[0]['numpy']}; {sheet['version']}.")
    busy = measured.is_busy()
    if busy:
        put("")
        put(BUSY)
    put("")
    put(f"## A market: {homes:,} homes × {draws:,} draws")
    put("")
    put("The shipped model `care-home-annex-a`. Each home has ten figures of its own and four uncertain inputs: care "
        "hours and occupancy (PERT, around its own values), care pay (normal), return on operations (triangular). For "
        "each home: mean, standard deviation, 10, 50 and 90 %; for the whole: the total in every draw and the share of "
        "homes above a fee. Trellis gives the same figures, bit for bit, with any number of partitions; the NumPy program's "
        "depend on its chunks.")
    put("")
    put("| | threads | seconds | processor seconds | ns a price, processor |")
    put("| --- | --- | --- | --- | --- |")
    for threads in (1, 2):
        put(f"| Trellis, warm | {threads} | {spread([r['warm'] for r in ours[threads]])} | "
            f"{spread([r['cpu'] for r in ours[threads]])} | "
            f"{statistics.median(r['cpu'] for r in ours[threads]) / prices * 1e9:.0f} |")
        put(f"| Trellis, first run of a new virtual machine | {threads} | "
            f"{spread([r['first'] for r in ours[threads]])} | | |")
        put(f"| NumPy | {threads} | {spread([min(r['seconds']) for r in theirs[threads]])} | "
            f"{spread([min(r['cpu']) for r in theirs[threads]])} | "
            f"{statistics.median(min(r['cpu']) for r in theirs[threads]) / prices * 1e9:.0f} |")
    put("")
    warm = {t: statistics.median(r["warm"] for r in ours[t]) for t in (1, 2)}
    other = {t: statistics.median(min(r["seconds"]) for r in theirs[t]) for t in (1, 2)}
    cpu_ratio = (statistics.median(min(r["cpu"]) for r in theirs[2]) / statistics.median(r["cpu"] for r in ours[2]))
    best = min(r["warm"] for r in ours[2])
    put(f"- Aim, under 1 second on two processors: {warm[2]:.2f} s in the median, {best:.2f} s at best: "
        f"{met(warm[2] < 1)}.")
    judged = cpu_ratio if busy else other[2] / warm[2]
    put(f"- Aim, three times NumPy: {cpu_ratio:.1f} times by processor time; by the clock {other[2] / warm[2]:.1f} times on "
        f"two threads and {other[1] / warm[1]:.1f} on one{', which says little while others work here' if busy else ''}: "
        f"{met(judged >= 3)}.")
    agree = abs(ours[1][-1]["mean"] / theirs[1][-1]["mean"] - 1)
    put(f"- The two agree: priced at the likeliest inputs, NumPy's homes differ from Trellis's decimal run by at most "
        f"{max(r['difference'] for r in numpy):.0e} (relative); the mean price of the market by {agree:.0e}, which is "
        "chance: their random numbers differ.")
    put("- The NumPy program is `bench/market.py`: chunks that stay in the cache, in place, divisions that cancel left out "
        "by hand, quantiles by partition, threads that NumPy lets run side by side. It does not truncate pay.")
    put("")
    put("## The spreadsheet")
    put("")
    bulk = statistics.median(sheet["bulk"]) / sheet["rows"]
    one = statistics.median(sheet["one"])
    per_price = warm[2] / prices
    put(f"LibreOffice without a window, recalculation alone: neither start nor reading nor drawing. Differences from the "
        f"decimal run: at most {sheet['difference']:.0e} (relative).")
    put("")
    put("| | a price | beside Trellis's simulation on two threads |")
    put("| --- | --- | --- |")
    put(f"| One recalculation of the workbook that Trellis exports | {one * 1e6:.0f} µs "
        f"({min(sheet['one']) * 1e6:.0f} to {max(sheet['one']) * 1e6:.0f}) | {one / per_price:,.0f} times |")
    put(f"| A lean sheet of {sheet['rows']:,} homes, one in a row, each price's share | {bulk * 1e6:.1f} µs "
        f"({min(sheet['bulk']) / sheet['rows'] * 1e6:.1f} to {max(sheet['bulk']) / sheet['rows'] * 1e6:.1f}) | "
        f"{bulk / per_price:,.0f} times |")
    put("")
    put(f"- Aim, a thousand times the spreadsheet: {met(one / per_price >= 1000)} beside one recalculation, "
        f"{met(bulk / per_price >= 1000)} beside the lean sheet, which shares its overhead among thousands of homes and "
        "draws no random numbers.")
    put("")
    put("## One price (JMH)")
    put("")
    put("| | time | 99.9 % interval |")
    put("| --- | --- | --- |")
    names = {
        "decimal": "One price in decimals, 34 digits",
        "compiled": "One drawn price in compiled doubles, one home, summary included",
        "market": f"The market on {2} threads",
    }
    for result in jmh:
        name = names[result["benchmark"].rsplit(".", 1)[1]]
        metric = result["primaryMetric"]
        unit = metric["scoreUnit"].split("/")[0].replace("us", "µs")
        put(f"| {name} | {metric['score']:.1f} {unit} | ± {metric['scoreError']:.1f} |")
    if measured.has("launcher.json"):
        result = measured.json("launcher.json")["results"][0]
        put("")
        put("## The command line")
        put("")
        put(f"`./trellis cost price care-home-annex-a`, start to end: {result['median'] * 1e3:.0f} ms "
            f"({result['min'] * 1e3:.0f} to {result['max'] * 1e3:.0f}, 10 runs by hyperfine); "
            f"aim, under a second: {met(result['median'] < 1)}.")
    print("\n".join(out))


main()
