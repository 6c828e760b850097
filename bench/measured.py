"""What the reports of the comparisons share: reading what was measured, and saying on which machine."""

import json
import os
import platform
import re
import statistics


class Measured:
    """The folder one comparison wrote what it measured to."""

    def __init__(self, folder):
        self.folder = folder

    def text(self, name):
        with open(os.path.join(self.folder, name)) as file:
            return file.read().strip()

    def lines(self, name):
        return [json.loads(line) for line in self.text(name).splitlines()]

    def json(self, name):
        return json.loads(self.text(name))

    def has(self, name):
        return os.path.exists(os.path.join(self.folder, name))

    def java(self):
        return self.text("java-version").splitlines()[1].split("(")[0].strip()

    def machine(self):
        """The machine and its load, as the beginning of a paragraph."""
        with open("/proc/cpuinfo") as file:
            processor = re.search(r"model name\s*:\s*(.*)", file.read())
        return (f"Machine: {processor.group(1).strip() if processor else platform.processor()}, {os.cpu_count()} "
                f"processors, {platform.system()} {platform.release().split('-')[0]}. Load of the machine (1, 5 and 15 "
                f"minutes) before: {self.text('load-before')}; after: {self.text('load-after')}.")

    def is_busy(self):
        """Whether other work was going on: more was waiting than the comparison itself brings."""
        names = ["load-before", "load-after"] + (["load-rounds"] if self.has("load-rounds") else [])
        loads = [float(line.split()[0]) for name in names for line in self.text(name).splitlines()]
        return max(loads) > os.cpu_count() + 1


BUSY = ("**The machine was busy with other work.** Wall-clock times are longer than on a quiet machine; processor time and "
        "ratios, taken in turn, are the better guide.")


def spread(values, digits=2):
    """The median, with the least and the greatest in brackets."""
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def met(is_met):
    return "met" if is_met else "**missed**"
