"""What a whole process costs: CPU and wall seconds, peak memory, and how busy all others were meanwhile."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass
class Cost:
    """CPU and wall in seconds, memory in megabytes; `others` is how many cores all other processes used, if known."""

    cpu: float
    wall: float
    memory: float
    others: float | None = None


def cost(command, log):
    """Runs the command, its output going to the file `log`, and ends the program with that output if it fails.

    CPU is that of the process and of all that it waited for. A child's peak memory counts from that of this program,
    from which it starts, so that less than some 15 MB cannot be told: corpora are written by a process of their own.
    """
    busy = busy_seconds()
    start = time.monotonic()
    with open(log, "wb") as output:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            process.wait()
            raise
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with {process.returncode}:\n{log.read_text(errors='replace')[-4000:]}")
    cpu = usage.ru_utime + usage.ru_stime
    memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
    others = max(0, busy_seconds() - busy - cpu) / wall if busy is not None else None
    return Cost(cpu, wall, memory, others)


def median(costs):
    others = [one.others for one in costs if one.others is not None]
    return Cost(
        cpu=statistics.median(one.cpu for one in costs),
        wall=statistics.median(one.wall for one in costs),
        memory=statistics.median(one.memory for one in costs),
        others=statistics.median(others) if others else None,
    )


def busy_seconds():
    """CPU seconds used by all processes since the machine's start, where the system tells them."""
    try:
        with open("/proc/stat", encoding="ascii") as file:
            user, nice, system, _, _, interrupt, soft_interrupt = map(int, file.readline().split()[1:8])
    except OSError:
        return None
    return (user + nice + system + interrupt + soft_interrupt) / os.sysconf("SC_CLK_TCK")


def files_and_bytes(folder):
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return len(sizes), sum(sizes)
