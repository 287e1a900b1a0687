#!/usr/bin/env python3
"""Compares what the cases of the scenarios printed with two libraries.

    compare.py [--real | --all] DIFFERENCES THEIRS OURS

THEIRS and OURS are folders with a file for each topic and way of running. Two cases are the same if they print the same, end the same way
and ask the kernel for the same. Fewer questions are as good, and so are other ways to look at the files that the original looks at. What
changes something must be the same. Cases that differ on purpose stand in DIFFERENCES.

--real  for a real kernel, whose answers are not the same each time: only whether something failed is compared of them
--all   all topics were run: each pattern of DIFFERENCES must have its case
"""

import argparse
import fnmatch
import pathlib
import re
import sys
import tomllib

# How much of a difference is shown.
WIDTH = 300
MOST = 30


def cases(text):
    """Name and lines of each case."""
    found = {}
    lines = None
    for line in text.splitlines():
        if line.startswith("case "):
            lines = found.setdefault(line[5:], [])
        elif lines is not None:
            lines.append(line)
    return found


def asked(lines, real):
    """Questions and deeds in their order, without repetitions of questions; the files that were looked at; how often that was."""
    calls = []
    files = set()
    often = 0
    for line in lines:
        kind, _, rest = line.partition(" ")
        often += kind in ("look", "ask")
        if kind == "look":
            path = re.search(r" (/[^ ]*)", rest)
            files.add(path.group(1).rstrip("/") if path else rest)
        elif kind == "ask":
            question, _, answer = rest.partition(" => ")
            failure = answer if answer.startswith("-") else ""
            call = f"ask {question} {failure}".rstrip()
            if not calls or calls[-1] != call:
                calls.append(call)
        elif real:
            deed, _, answer = line.partition(" => ")
            calls.append(f"{deed} {answer}" if answer.startswith("-") else deed)
        else:
            calls.append(line)
    return calls, files, often


def left_out(theirs, ours):
    """Whether ours is theirs without some of the questions."""
    rest = iter(theirs)
    for call in ours:
        for other in rest:
            if other == call:
                break
            if not other.startswith("ask "):
                return False
        else:
            return False
    return all(other.startswith("ask ") for other in rest)


def left(end, what):
    found = re.search(rf"(-?\d+) {what}", end)
    return int(found.group(1)) if found else 0


def difference(theirs, ours, real):
    """In words, or nothing."""
    said = [[line for line in lines if not line.startswith(("t ", "end "))] for lines in (theirs, ours)]
    ends = [next((line for line in lines if line.startswith("end ")), "end nowhere, 0 blocks") for lines in (theirs, ours)]
    if ends[0].split(",")[0] != ends[1].split(",")[0]:
        return f"the original {ends[0][4:]}; ours {ends[1][4:]}"
    if ends[0].startswith(("end exits", "end nowhere")):
        return "the case did not come to its end: " + (said[0][-1].strip() if said[0] else "it says nothing")
    if ends[1].startswith("end hangs"):
        return "both hang"
    if said[0] != said[1]:
        pairs = [pair for pair in zip(*said) if pair[0] != pair[1]]
        pair = pairs[0] if pairs else tuple(lines[-1] if lines else "" for lines in said)
        return f"the original says\n      {pair[0][:WIDTH]}\n    and ours\n      {pair[1][:WIDTH]}"
    for what in ("blocks", "descriptors"):
        if left(ends[1], what) > max(0, left(ends[0], what)):
            return f"ours leaves {left(ends[1], what)} {what}, the original {left(ends[0], what)}"
    calls, files, often = zip(*(asked([line[2:] for line in lines if line.startswith("t ")], real) for lines in (theirs, ours)))
    if not left_out(*calls):
        shown = ["\n      ".join(call[:WIDTH] for call in side[:MOST]) for side in calls]
        return f"the original asks\n      {shown[0]}\n    and ours\n      {shown[1]}"
    if files[1] - files[0]:
        return "ours looks at " + ", ".join(sorted(files[1] - files[0])[:MOST])
    if often[1] > often[0]:
        return f"ours asks or looks {often[1]} times, the original {often[0]}"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--real", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("folders", type=pathlib.Path, nargs=3)
    options = parser.parse_args()
    real, whole = options.real, options.all
    differences, theirs, ours = options.folders
    entries = tomllib.loads(differences.read_text()).get("difference", [])
    patterns = {pattern for entry in entries for pattern in entry.get("cases", [])}
    # What differs by chance, or on some machines only.
    at_times = {pattern for entry in entries for pattern in entry.get("at-times", [])}
    counts = {}
    bad = 0
    used = set()
    met = set()
    modes = set()
    for file in sorted(ours.glob("*.*")):
        mode = file.suffix[1:]
        modes.add(mode)
        their_cases, our_cases = (cases((folder / file.name).read_text(errors="replace")) for folder in (theirs, ours))
        count = counts.setdefault(mode, [0, 0, 0])
        # Which requests can fail depends on how a case went, so with errors only what both ran counts.
        both = their_cases.keys() & our_cases.keys() if mode == "errors" else their_cases.keys() | our_cases.keys()
        for name in sorted(both):
            count[0] += 1
            found = difference(their_cases.get(name, []), our_cases.get(name, []), real)
            matches = [pattern for pattern in patterns | at_times if fnmatch.fnmatchcase(name, pattern)]
            met.update(matches)
            if not found:
                count[1] += 1
            elif matches:
                used.update(matches)
                count[2] += 1
            else:
                bad += 1
                print(f"differs  {file.name} {name}\n    {found}")
    # Without errors injected, one cannot tell whether a pattern for those is still needed.
    if {"run", "errors"} <= modes:
        for pattern in sorted((patterns if whole else met) - used - at_times):
            bad += 1
            print(f"stale    {differences.name}: no case differs any more that is {pattern}")
    words = {"run": "cases on a real kernel" if real else "cases", "errors": "cases with errors"}
    for mode, (total, same, known) in sorted(counts.items(), reverse=True):
        print(f"scenarios: {same + known} of {total} {words[mode]} the same, {known} of them but for deliberate differences")
    if whole:
        shown = sum(not used.isdisjoint(entry.get("cases", [])) for entry in entries)
        print(f"differences: {shown} of {len(entries)} entries of {differences.name} are seen in cases")
    sys.exit(bad > 0)


main()
