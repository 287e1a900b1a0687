#!/usr/bin/env python3
"""guest.py: boots the guest for one job, passes its output on as it comes, answers its screenshot requests.

Started by bed/bed with a job directory that holds `settings`, `run` and perhaps `library.so`; ends with the exit
code of `run`, or 124 when the time is up, or 125 when the guest never got to run it.
"""

import argparse
import json
import os
import pathlib
import shlex
import signal
import socket
import subprocess
import sys
import time

TIME_UP = 124
BED_FAILED = 125
BOOTS = 3
POLL = 0.05


def say(text):
    print(f"bed: {text}", file=sys.stderr, flush=True)


class Monitor:
    """QEMU's monitor (QMP) on a Unix socket."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(30)
        self.socket.connect(str(path))
        self.lines = self.socket.makefile("rw")
        self.lines.readline()  # the greeting
        self.ask("qmp_capabilities")

    def ask(self, command, **arguments):
        """Gives None, or the text of the error."""
        self.lines.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        self.lines.flush()
        while True:
            line = self.lines.readline()
            if not line:
                return "QEMU's monitor closed the connection"
            answer = json.loads(line)
            if "return" in answer:
                return None
            if "error" in answer:
                return answer["error"].get("desc", "unknown error")


class Stream:
    """A growing file of the job, copied to one of our own outputs."""

    def __init__(self, path, output):
        self.path, self.output, self.file = path, output, None

    def pump(self):
        if self.file is None:
            if not self.path.exists():
                return
            self.file = self.path.open("rb")
        data = self.file.read()
        if data:
            self.output.buffer.write(data)
            self.output.flush()


def qemu_command(options, job):
    bed = options.bed
    shares = [("root", bed / "root", True), ("job", job, False), ("out", options.out, False)]
    if options.share:
        shares.append(("share", options.share, True))
    command = ["setpriv", "--pdeathsig", "KILL", "qemu-system-x86_64"]
    command += ["-accel", os.environ.get("OXIDRM_BED_ACCEL", "tcg")]
    command += ["-smp", os.environ.get("OXIDRM_BED_CPUS", "1")]
    command += ["-m", os.environ.get("OXIDRM_BED_MEMORY", "1024")]
    command += ["-nodefaults", "-no-user-config", "-no-reboot", "-vga", "none", "-display", "none", "-nic", "none"]
    command += ["-kernel", str(bed / "vmlinuz"), "-initrd", str(bed / "initramfs.gz")]
    command += ["-append", "console=ttyS0 rdinit=/init panic=-1 loglevel=5 mitigations=off drm_kms_helper.fbdev_emulation=0"]
    command += ["-serial", f"file:{job / 'console'}"]
    command += ["-qmp", f"unix:{job / 'monitor'},server=on,wait=off"]
    for tag, path, read_only in shares:
        flags = ",readonly=on" if read_only else ""
        quoted = str(path).replace(",", ",,")
        command += ["-virtfs", f"local,path={quoted},mount_tag={tag},security_model=none,multidevs=remap{flags}"]
    if options.display == "virtio-gpu":
        command += ["-device", "virtio-gpu-pci,id=gpu,max_outputs=2"]
    command += shlex.split(os.environ.get("OXIDRM_BED_QEMU_ARGS", ""))
    return command


def take_screenshots(options, job, monitor):
    for request in (job / "requests").glob("[!.]*"):
        name = request.name
        head = request.read_text().strip() or "0"
        request.unlink()
        if options.display != "virtio-gpu":
            error = "this guest has no display"
        elif not head.isdigit():
            error = f"head {head!r} is not a number"
        else:
            # QEMU creates the file itself; it is renamed so that it is never half written.
            kind = "ppm" if name.endswith(".ppm") else "png"
            final = name.removesuffix(".ppm") + "." + kind
            partial = options.out / f".{final}"
            error = monitor.ask("screendump", filename=str(partial), device="gpu", head=int(head), format=kind)
            if error is None:
                partial.rename(options.out / final)
            else:
                partial.unlink(missing_ok=True)
        answer = job / "answers" / f".{name}"
        answer.write_text((error or "ok") + "\n")
        answer.rename(job / "answers" / name)


def console_tail(job, lines=25):
    try:
        text = (job / "console").read_text(errors="replace").splitlines()
    except OSError:
        text = []
    say(f"the last {min(lines, len(text))} lines of the guest's console:")
    for line in text[-lines:]:
        print(f"    {line}", file=sys.stderr)


def boot(options, job):
    """One boot. Gives the exit code, or None when the guest never came up."""
    streams = [Stream(job / "stdout", sys.stdout), Stream(job / "stderr", sys.stderr)]
    start = time.monotonic()
    deadline = start + options.boot_timeout
    up = False
    monitor = None
    qemu = subprocess.Popen(
        qemu_command(options, job),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=(job / "qemu-messages").open("wb"),
        start_new_session=True,
    )
    try:
        while True:
            ended = qemu.poll() is not None
            for stream in streams:
                stream.pump()
            if not up and (job / "up").exists():
                up = True
                deadline = time.monotonic() + options.timeout
                if options.verbose:
                    say(f"the guest was up after {time.monotonic() - start:.1f} s")
            if (job / "status").exists():
                for stream in streams:
                    stream.pump()
                problem = job / "problem"
                if problem.exists():
                    sys.stderr.write(problem.read_text())
                return int((job / "status").read_text())
            if ended:
                messages = (job / "qemu-messages").read_text(errors="replace")
                sys.stderr.write(messages)
                if not up:
                    say("the guest ended before it was up")
                    return None
                say("the guest ended before the command did")
                console_tail(job)
                return BED_FAILED
            if time.monotonic() > deadline:
                if not up:
                    say(f"the guest was not up after {options.boot_timeout} s; killed")
                    return None
                say(f"the command did not end within {options.timeout} s; guest killed")
                console_tail(job)
                return TIME_UP
            if monitor is None and (job / "monitor").exists():
                monitor = Monitor(job / "monitor")
            if monitor is not None:
                take_screenshots(options, job, monitor)
            time.sleep(POLL)
    finally:
        if qemu.poll() is None:
            qemu.kill()
        qemu.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bed", type=pathlib.Path, required=True)
    parser.add_argument("--job", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--share", type=pathlib.Path)
    parser.add_argument("--display", choices=["virtio-gpu", "none"], default="virtio-gpu")
    parser.add_argument("--boot-timeout", type=int, default=120)
    parser.add_argument("--timeout", type=int, default=600)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))

    for attempt in range(1, BOOTS + 1):
        for name in ("up", "status", "stdout", "stderr", "problem", "monitor", "console"):
            (options.job / name).unlink(missing_ok=True)
        for name in ("requests", "answers"):
            (options.job / name).mkdir(exist_ok=True)
        status = boot(options, options.job)
        if status is not None:
            if attempt > 1:
                say(f"retries: {attempt - 1}")
            return status
        console_tail(options.job)
        if attempt < BOOTS:
            say(f"retry {attempt} of {BOOTS - 1}")
    say(f"the guest did not come up in {BOOTS} boots")
    return BED_FAILED


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        say("interrupted")
        sys.exit(128 + signal.SIGINT)
