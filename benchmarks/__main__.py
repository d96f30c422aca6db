"""All benchmarks, one process each, so that none measures the memory and caches of another: ``python -m benchmarks``."""

import subprocess
import sys

RUNS = (
    ("scoring",),
    ("importing", "10000"),
    ("importing", "100000"),
    ("importing", "into-desk"),
    ("starting",),
    ("board_view",),
    ("lead_panel",),
    ("table_view",),
)


def main() -> int:
    """Runs them; 1 where one did not end well."""
    codes = [subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *rest]).returncode for name, *rest in RUNS]
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
