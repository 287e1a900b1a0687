#!/usr/bin/env python3
"""Tables and a chart of what tools/bench measured: report.py FOLDER [--write MARKDOWN SVG]

FOLDER has `theirs` and `ours`, each with counts.tsv, instructions.tsv, facts.tsv, and may have times.tsv, functions.tsv and
syscalls.tsv. Prints all rows with ours, theirs and their ratio; exits with 1 if a count is beyond its limit or the budget. Times
never fail. Limits, budget and remarks are those beside this file.
"""

import math
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
USUAL_LIMIT = 1.10
# Compilers and C libraries differ: so far beyond its limit, a number of instructions is still no failure.
SLACK = 1.25


def rows(path):
    """Fields of each line."""
    lines = path.read_text().splitlines() if path.exists() else []
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def table(path):
    """Numbers, which come last, by the fields before them."""
    return {tuple(row[:-1]): float(row[-1]) for row in rows(path)}


def mean(ratios):
    return math.exp(sum(map(math.log, ratios)) / len(ratios))


def number(value):
    return f"{value:,.0f}"


class Report:
    def __init__(self, folder):
        self.folder = folder
        self.limits = {call: (float(ratio), reason) for call, ratio, reason in rows(HERE / "limits.tsv")}
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

    def budget(self):
        """Each row with both numbers, their ratio, and whether the budget is met."""
        files = {"facts": "facts.tsv", "requests": "counts.tsv", "functions": "functions.tsv", "times": "times.tsv"}
        lines = ["| what | ours | C library | ratio | budget | |", "|---|---|---|---|---|---|"]
        for what, file, key, kind, most, must, *reason in rows(HERE / "budget.tsv"):
            pairs = {names[-1]: pair for names, pair in self.both(files.get(file, f"{file}.tsv")).items()}
            ratios = {name: ours / max(theirs, 1) for name, (theirs, ours) in pairs.items()}
            if key not in pairs and (not pairs or key not in ("mean", "worst")):
                if pairs and must == "must":
                    self.bad.append(f"budget: {what}: no such row")
                lines.append(f"| {what} | | | | | not measured |")
                continue
            shown = " | "
            if key == "mean":
                value = mean(ratios.values())
            elif key == "worst":
                worst = max(ratios, key=ratios.get)
                what, value = f"{what}: {worst}", ratios[worst]
            else:
                theirs, ours = pairs[key]
                value = ours if kind == "number" else ratios[key]
                shown = f"{number(ours)} | {number(theirs)}"
            ratio = f"{ratios[key]:.2f}" if key in ratios else f"{value:.2f}"
            asked = f"at most {number(float(most))}" if kind == "number" else f"at most {float(most):.2f} of it"
            met = round(value, 2) <= float(most)
            mark = "met" if met else "**not met**: " + (reason or ["noise, or a reason to look at it"])[0]
            if must == "must":
                self.check(f"budget: {what}", value, float(most), SLACK if file == "instructions" else 1)
            lines.append(f"| {what} | {shown} | {ratio} | {asked} | {mark} |")
        return lines

    def functions(self):
        lines = ["| function | system calls | ratio |", "|---|---|---|"]
        for (name,), (theirs, ours) in self.both("functions.tsv").items():
            self.check(f"system calls of {name}", ours / theirs, 1)
            lines.append(f"| {name} | {ours:.0f} : {theirs:.0f} | {ours / theirs:.2f} |")
        return lines if len(lines) > 2 else []

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
                geometric = mean([ours / theirs for theirs, ours in pairs.values()])
                lines.append(f"Geometric mean of all calls, {label}: **{geometric:.2f}**")
        return lines

    def facts(self):
        lines = ["| what | ours | C library | ratio | within limit |", "|---|---|---|---|---|"]
        for (what,), (theirs, ours) in self.both("facts.tsv").items():
            ratio = ours / max(theirs, 1)
            # A time is no count.
            mark = "" if what.startswith("time") else self.check(what, ratio, 1)
            lines.append(f"| {what} | {number(ours)} | {number(theirs)} | {ratio:.2f} | {mark} |")
        return lines

    def programs(self):
        programs = {}
        for side in ("theirs", "ours"):
            for name, calls, requests in rows(self.folder / side / "syscalls.tsv"):
                programs.setdefault(name, {})[side] = (int(calls), int(requests))
        if not programs:
            return []
        lines = ["| program | system calls | ratio | requests to DRM | ratio |", "|---|---|---|---|---|"]
        for name, row in programs.items():
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
        """Calls that take more instructions or more time than the C library's, and why."""
        instructions, times = ({key[-1]: pair for key, pair in self.both(f"{name}.tsv").items()} for name in ("instructions", "times"))
        lines = []
        for name, (theirs, ours) in instructions.items():
            time = times[name][1] / times[name][0] if name in times else 0
            if ours > theirs:
                _, reason = self.limits.get(name, (0, "a few instructions"))
                lines.append(f"- {name}: {reason}.")
            elif time > 1:
                lines.append(f"- {name}: {time:.2f} in this run's times, though with fewer instructions: noise.")
        return lines

    def chart(self):
        """Bars of the ratios of instructions, as SVG."""
        pairs = self.both("instructions.tsv")
        height, left, width, scale = 17, 290, 760, 180
        bars = []
        for place, ((_, name), (theirs, ours)) in enumerate(pairs.items()):
            y, ratio = 30 + place * height, ours / theirs
            colour = "#2a7d4f" if ratio <= 1 else "#b3541e"
            bars.append(f'<text x="{left - 8}" y="{y + 11}" text-anchor="end">{name.replace("&", "&amp;")}</text>')
            bars.append(f'<rect x="{left}" y="{y + 1}" width="{min(ratio, 2.4) * scale:.0f}" height="{height - 4}" fill="{colour}"/>')
            bars.append(f'<text x="{left + min(ratio, 2.4) * scale + 5:.0f}" y="{y + 11}">{ratio:.2f}</text>')
        end = 30 + len(pairs) * height
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{end + 20}" font-family="sans-serif" font-size="11">',
                '<rect width="100%" height="100%" fill="white"/>',
                '<text x="8" y="16" font-weight="bold">Instructions of each call, as a share of the C library\'s</text>',
                *bars,
                f'<line x1="{left + scale}" y1="24" x2="{left + scale}" y2="{end}" stroke="#444" stroke-dasharray="3 3"/>',
                f'<text x="{left + scale}" y="{end + 14}" text-anchor="middle">1.00</text>',
                "</svg>",
                "",
            ]
        )


def main():
    arguments = sys.argv[1:]
    report = Report(pathlib.Path(arguments[0]))
    method = (report.folder / "method").read_text().strip()
    text = ["# Performance", "", method, "", "## Budget", "", *report.budget(), ""]
    text += ["## Calls", "", "![the same as a chart](images/performance.svg)", "", *report.calls(), ""]
    text += ["## The file", "", *report.facts(), ""]
    found, programs = report.functions(), report.programs()
    if found:
        text += ["## Finding devices", "", "On the test bed's real kernel: 3 devices, 5 nodes; ours : C library.", "", *found, ""]
    if programs:
        text += ["## Whole programs", "", "On the test bed's real kernel, under strace, ours : C library.", "", *programs, ""]
    text += ["## Where the C library stays ahead", "", *report.stays_ahead(), ""]
    text += (HERE / "size.md").read_text().splitlines()
    print("\n".join(text))
    if arguments[1:2] == ["--write"]:
        pathlib.Path(arguments[2]).write_text("\n".join(text) + "\n")
        pathlib.Path(arguments[3]).write_text(report.chart())
    print()
    for line in report.bad:
        print(f"beyond its limit: {line}")
    print(f"counts: {report.checked - len(report.bad)} of {report.checked} within their limits")
    sys.exit(bool(report.bad))


main()
