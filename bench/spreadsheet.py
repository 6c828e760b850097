"""Recalculates workbooks in a LibreOffice without a window and times it. Needs the system's Python with UNO.

Usage: spreadsheet.py SOFFICE FOLDER ROWS REPEATS; FOLDER holds market.xlsx and price.xlsx. Prints one JSON line. Only the
recalculation is timed: not the start of LibreOffice, not the reading of the file, not the drawing of a window.
"""

import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def desktop(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not start within a minute")


def opened(office, path):
    hidden = PropertyValue(Name="Hidden", Value=True)
    return office.loadComponentFromURL(pathlib.Path(path).resolve().as_uri(), "_blank", 0, (hidden,))


def timed(repeats, work):
    work()
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return sorted(seconds)


def main():
    soffice, folder, rows, repeats = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    pipe = f"trellis{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        process = subprocess.Popen([
            soffice, "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}",
            f"--accept=pipe,name={pipe};urp;",
        ], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            office = desktop(pipe)
            market = opened(office, os.path.join(folder, "market.xlsx"))
            bulk = timed(repeats, market.calculateAll)
            prices = market.Sheets.getByName("Homes").getCellRangeByName(f"AA2:AA{rows + 1}").getDataArray()
            with open(os.path.join(folder, "homes.csv"), newline="") as file:
                expected = [float(row["price"]) for _, row in zip(range(rows), csv.DictReader(file))]
            difference = max(abs(price[0] / right - 1) for price, right in zip(prices, expected))
            market.close(True)
            single = opened(office, os.path.join(folder, "price.xlsx"))
            one = timed(repeats, single.calculateAll)
            single.close(True)
            try:
                office.terminate()
            except Exception:  # the answer can be lost as LibreOffice goes
                pass
            process.wait(30)
        finally:
            process.kill()
    version = subprocess.run([soffice, "--version"], capture_output=True, text=True, check=True).stdout.split()
    print(json.dumps({
        "rows": rows, "bulk": bulk, "one": one, "difference": difference, "version": " ".join(version[:2]),
    }))


main()
