"""Prints the statements that Trellis sent, with their values in them, as a script for pgbench.

Usage: statements.py LOG OFFSET; the log is the application's, with org.jooq.tools at debug; reading begins at a byte.
"""

import json
import sys

SENT, BOUND = "Executing query", "-> with bind values"


def statements(lines):
    sent = []
    for line in lines:
        message = json.loads(line).get("message", "")
        name, _, text = message.partition(": ")
        if name.strip() == SENT:
            sent.append(text)
        elif name.strip() == BOUND:
            sent[-1] = text
    return sent


if __name__ == "__main__":
    with open(sys.argv[1]) as log:
        log.seek(int(sys.argv[2]))
        for statement in statements(log):
            print(" ".join(statement.split()) + ";")
