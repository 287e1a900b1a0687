#!/usr/bin/env python3
"""Writes device-cases.txt, what libdrm 2.4.134 said of 45 made-up /dev/dri and /sys trees, from the recording as JSON:

    tests/data/device-cases.py core-device-cases.json > tests/data/device-cases.txt

One record a line, fields apart by tabs; \\n, \\t and \\\\ as in C:

    case NAME
    dir PATH | file PATH TEXT | hexfile PATH HEX | link PATH TARGET | chr PATH MAJOR MINOR
    order NAME...      /dev/dri as the directory lists it
    call CALL RESULT   what is called, and what came of it
"""

import json
import sys


def escaped(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def device(seen):
    if seen is None:
        return "none"
    info = seen["deviceinfo"]
    shown = [
        f"bus {seen['bustype']} nodes {seen['available_nodes']} {'|'.join(seen['nodes'])}",
        listed(seen["businfo"]),
        "none" if info is None else listed(info),
    ]
    return "; ".join(shown)


def listed(info):
    return info if isinstance(info, str) else "[" + " ".join(map(str, info)) + "]"


def result(call):
    shown = []
    if "ret" in call:
        shown.append(f"ret={call['ret']}")
    if "out" in call:
        shown.append(f"out={call['out']}")
    if "errno" in call:
        shown.append(f"errno={call['errno']}")
    if "second_slot_null" in call:
        shown.append(f"second={'NULL' if call['second_slot_null'] else 'set'}")
    if "str" in call:
        shown.append("NULL" if call["str"] is None else f"\"{call['str']}\"")
    shown += [device(seen) for seen in call.get("devices", [])]
    if "device" in call:
        shown.append(device(call["device"]))
    return " # ".join(shown)


def main():
    with open(sys.argv[1], encoding="utf-8") as recording:
        cases = json.load(recording)
    for case in cases:
        print("case", case["name"], sep="\t")
        for entry in case["tree"]:
            print(*(escaped(str(field)) for field in entry), sep="\t")
        print("order", *case["dev_dri_readdir_order"], sep="\t")
        for call in case["calls"]:
            print("call", call["call"], escaped(result(call)), sep="\t")


main()
