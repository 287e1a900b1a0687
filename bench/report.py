#!/usr/bin/env python3
"""Tables and a chart of what tools/bench measured: report.py FOLDER LIMITS [--write MARKDOWN SVG]

FOLDER has `theirs` and `ours`, each with times.tsv, counts.tsv, instructions.tsv, facts.tsv, and may have syscalls.tsv.
Prints all rows with ours, theirs and their ratio; exits with 1 if a count is beyond its limit. Times never fail.
"""

import math
import pathlib
import sys

USUAL_LIMIT = 1.10
# Compilers and C libraries differ: so far beyond its limit, a number of instructions is still no failure.
SLACK = 1.25


def table(path):
    """Rows of the file by their first fields; the last one is the number."""
    if not path.exists():
        return {}
    rows = (line.split("\t") for line in path.read_text().splitlines() if line and not line.startswith("#"))
    return {tuple(row[:-1]): float(row[-1]) for row in rows}


class Report:
    def __init__(self, folder, limits):
        self.folder = folder
        self.limits = {
            row[0]: (float(row[1]), row[2])
            for row in (line.split("\t") for line in limits.read_text().splitlines() if line and not line.startswith("#"))
        }
        self.bad = []
        self.checked = 0

    def both(self, name):
        theirs, ours = (table(self.folder / side / name) for side in ("theirs", "ours"))
        return {key: (theirs[key], ours[key]) for key in theirs if key in ours}

    def check(self, what, ratio, limit, slack=1):
        self.checked += 1
        if ratio > limit * slack:
            self.bad.append(f"{what}: {ratio:.2f} of the C library's, at most {limit * slack:.2f}")
        return "yes" if ratio <= limit else "**no**"

    def calls(self):
        """Instructions, requests and times of each call."""
        instructions, requests, times = self.both("instructions.tsv"), self.both("counts.tsv"), self.both("times.tsv")
        lines = ["| call | instructions | ratio | requests | time, ratio | within limit |", "|---|---|---|---|---|---|"]
        group = None
        for (kind, name), (theirs, ours) in instructions.items():
            if kind != group:
                group = kind
                lines.append(f"| **{kind}** | | | | | |")
            ratio = ours / theirs
            limit, _ = self.limits.get(name, (USUAL_LIMIT, ""))
            mark = self.check(f"instructions of {name}", ratio, limit, SLACK)
            asked = requests[kind, name]
            self.check(f"requests of {name}", asked[1] / max(asked[0], 1), 1)
            time = times.get((kind, name))
            shown = f"{time[1] / time[0]:.2f}" if time else ""
            lines.append(f"| {name} | {ours:.0f} : {theirs:.0f} | {ratio:.2f} | {asked[1]:.0f} : {asked[0]:.0f} | {shown} | {mark} |")
        lines.append("")
        for label, pairs in (("instructions", instructions), ("time", times)):
            if pairs:
                mean = math.exp(sum(math.log(ours / theirs) for theirs, ours in pairs.values()) / len(pairs))
                lines.append(f"Geometric mean of all calls, {label}: **{mean:.2f}**")
                if label == "instructions":
                    self.check("geometric mean of instructions", mean, 0.85, SLACK)
        return lines

    def facts(self):
        lines = ["| what | ours | C library | ratio | within limit |", "|---|---|---|---|---|"]
        for (what,), (theirs, ours) in self.both("facts.tsv").items():
            ratio = ours / max(theirs, 1)
            # A time is no count.
            mark = "" if what.startswith("time") else self.check(what, ratio, 1)
            lines.append(f"| {what} | {ours:,.0f} | {theirs:,.0f} | {ratio:.2f} | {mark} |")
        return lines

    def programs(self):
        rows = {}
        for side in ("theirs", "ours"):
            path = self.folder / side / "syscalls.tsv"
            for line in path.read_text().splitlines() if path.exists() else []:
                name, calls, requests = line.split("\t")
                rows.setdefault(name, {})[side] = (int(calls), int(requests))
        if not rows:
            return []
        lines = ["| program | system calls | ratio | requests to DRM | ratio |", "|---|---|---|---|---|"]
        for name, row in rows.items():
            (their_calls, their_requests), (our_calls, our_requests) = row["theirs"], row["ours"]
            all_calls = ""
            if their_calls:
                self.check(f"system calls of {name}", our_calls / their_calls, 1)
                all_calls = f"{our_calls} : {their_calls} | {our_calls / their_calls:.2f}"
            self.check(f"requests of {name}", our_requests / max(their_requests, 1), 1)
            share = f"{our_requests / their_requests:.2f}" if their_requests else ""
            lines.append(f"| {name} | {all_calls or ' | '} | {our_requests} : {their_requests} | {share} |")
        return lines

    def stays_ahead(self):
        return [f"- {name}: {reason}." for name, (_, reason) in self.limits.items()]

    def chart(self):
        """Bars of the ratios of instructions, as SVG."""
        pairs = self.both("instructions.tsv")
        height, left, width, scale = 17, 290, 760, 180
        rows = []
        for number, ((_, name), (theirs, ours)) in enumerate(pairs.items()):
            y, ratio = 30 + number * height, ours / theirs
            colour = "#2a7d4f" if ratio <= 1 else "#b3541e"
            rows.append(f'<text x="{left - 8}" y="{y + 11}" text-anchor="end">{name.replace("&", "&amp;")}</text>')
            rows.append(f'<rect x="{left}" y="{y + 1}" width="{min(ratio, 2.4) * scale:.0f}" height="{height - 4}" fill="{colour}"/>')
            rows.append(f'<text x="{left + min(ratio, 2.4) * scale + 5:.0f}" y="{y + 11}">{ratio:.2f}</text>')
        end = 30 + len(pairs) * height
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{end + 20}" font-family="sans-serif" font-size="11">',
                '<rect width="100%" height="100%" fill="white"/>',
                '<text x="8" y="16" font-weight="bold">Instructions of each call, as a share of the C library\'s</text>',
                *rows,
                f'<line x1="{left + scale}" y1="24" x2="{left + scale}" y2="{end}" stroke="#444" stroke-dasharray="3 3"/>',
                f'<text x="{left + scale}" y="{end + 14}" text-anchor="middle">1.00</text>',
                "</svg>",
                "",
            ]
        )


def main():
    arguments = sys.argv[1:]
    report = Report(pathlib.Path(arguments[0]), pathlib.Path(arguments[1]))
    calls, facts, programs = report.calls(), report.facts(), report.programs()
    method = (report.folder / "method").read_text().strip()
    text = ["# Performance", "", method, "", "## Calls", "", "![the same as a chart](images/performance.svg)", "", *calls, ""]
    text += ["## The file", "", *facts, ""]
    if programs:
        text += ["## Whole programs", "", "On the test bed's real kernel, under strace, ours : C library.", "", *programs, ""]
    text += ["## Where the C library stays ahead", "", *report.stays_ahead()]
    print("\n".join(text))
    if arguments[2:3] == ["--write"]:
        pathlib.Path(arguments[3]).write_text("\n".join(text) + "\n")
        pathlib.Path(arguments[4]).write_text(report.chart())
    print()
    for line in report.bad:
        print(f"beyond its limit: {line}")
    print(f"counts: {report.checked - len(report.bad)} of {report.checked} within their limits")
    sys.exit(bool(report.bad))


main()
