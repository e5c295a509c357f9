import { check } from './outline.ts'

describe('declarations of Python', () => {
  it('tells classes, enums, functions, routes, commands and constants', () =>
    check(
      'python',
      `"""Module words."""
# lib/sync/queue.py
from dataclasses import dataclass, field
import os

MAX_RETRIES = 3  # then give up
DEFAULTS = {"retries": 3, "delay": 1.5}
STATES = ("idle", "busy")
logger = logging.getLogger(__name__)

class State(str, Enum):
    """Where a job is."""
    IDLE = "idle"
    FAILED = "broken"  # needs a person

@dataclass(frozen=True)
class Job:
    """A unit of work.

    Attributes:
        owner: who asked for it
    """
    id: str
    owner: str
    tries: int = 0  # 0 to 3
    tags: list[str] = field(default_factory=list)
    note: str | None = None

class Limits(BaseModel):
    size: int = Field(default=10, ge=1, le=99, description="rows a page")
    class Config:
        frozen = True

class Book(models.Model):
    title = models.CharField(max_length=80, null=True)

class Queue(Protocol):
    LIMIT = 100

    def __init__(self, store: Store, clock: Clock = Clock()):
        self.items = []

    @property
    def size(self) -> int:
        """How many wait."""

    async def push(self, job: Job, *, first: bool = False) -> int:
        """Adds a job.

        Args:
            job: what to do
            first: before all others

        Returns:
            The new size.

        Raises:
            QueueFull: more than LIMIT wait
        """

    def _drain(self):
        pass

def run(path: Path, dry_run: bool = False) -> None:
    """Runs all jobs."""
    # Step 1: Lock the queue
    total = 0
    # Step 2: Run one by one
    if not path:
        raise ValueError("no path")

@app.post("/jobs", status_code=201, response_model=Job)
async def create_job(body: JobInput): ...

@cli.command()
@click.option("--limit", default=10, help="how many")
def work(limit): """Works off the queue."""

class TestQueue:
    def test_push(self): assert True

def test_run(): pass

if __name__ == "__main__":
    run(Path("x"))`,
      `
        constant MAX_RETRIES @ lib/sync/queue.py
          ! = 3 (then give up)
        constant DEFAULTS @ lib/sync/queue.py
          retries = 3
          delay = 1.5
        constant STATES @ lib/sync/queue.py
          = idle | busy
        enum State < str, Enum @ lib/sync/queue.py // Where a job is
          = IDLE | FAILED
          ! FAILED = "broken" (needs a person)
        type Job @ lib/sync/queue.py // A unit of work
          id: str
          owner: str // who asked for it
          tries?: int = 0 // 0 to 3
          tags?: list[str] = list()
          note?: str | None = None
        type Limits < BaseModel @ lib/sync/queue.py
          size?: int = 10 // ge=1, le=99, rows a page
          ! frozen = True
        type Book < models.Model @ lib/sync/queue.py
          title?: models.CharField(max_length=80, null=True)
        interface Queue < Protocol @ lib/sync/queue.py
          size: int // How many wait
          + push(job: Job // what to do, first?: bool = False // before all others) -> int // Adds a job
            raises QueueFull: more than LIMIT wait
          - _drain()
          ! LIMIT = 100
          ! __init__(store: Store, clock: Clock = Clock())
        function run @ lib/sync/queue.py // Runs all jobs
          + run(path: Path, dry_run?: bool = False) -> None // Runs all jobs
            1. Lock the queue
            2. Run one by one
            raises ValueError: no path
        endpoint POST /jobs @ lib/sync/queue.py
          + create_job(body: JobInput)
          ! status_code=201
          ! response_model=Job
        command work @ lib/sync/queue.py
          --limit? = 10 // how many
          + work(limit)
      `,
    ))

  it('reads signatures without bodies', () =>
    check(
      'py',
      `class Engine(Base):
    def analyze(self, context: Context) -> Result
    def learn(self, key: str, outcome: Outcome = Outcome.NONE) -> None`,
      `
        class Engine < Base
          + analyze(context: Context) -> Result
          + learn(key: str, outcome?: Outcome = Outcome.NONE) -> None
      `,
    ))

  it('reads a docstring in Japanese', () =>
    check(
      'python',
      `def 集計(行: list[Row]) -> dict[str, int]:
    """行を種類ごとに数える。空の行は飛ばす。

    引数:
        行: 読み込んだ行

    例外:
        ValueError: 種類が不明
    """`,
      `
        function 集計 // 行を種類ごとに数える
          + 集計(行: list[Row] // 読み込んだ行) -> dict[str, int] // 行を種類ごとに数える
            1. 空の行は飛ばす
            raises ValueError: 種類が不明
      `,
    ))

  it('reads what a docstring says behind its first sentence', () =>
    check(
      'python',
      `def tally(rows):
    """Count rows by colour.

    Rows without a colour are skipped. For each colour:
      - Add one, at most
        99 times
      - Note the first row
    """

def main(argv=None):
    """Print the tally.

    Arguments:
        --format text|json  How it looks
        path  What to read
    """

def later():
    # Sort the colours

# Printing
def show(): pass`,
      `
        function tally // Count rows by colour
          + tally(rows) // Count rows by colour
            1. Rows without a colour are skipped
            2. Add one, at most 99 times
            3. Note the first row
        function main // Print the tally
          + main(argv? = None) // Print the tally
            1. \`--format text|json\`: How it looks
        function later
          + later()
            1. Sort the colours
        function show // Printing
          + show() // Printing
      `,
    ))

  it('tells the arguments of a command line', () =>
    check(
      'python',
      `def main():
    parser = argparse.ArgumentParser(prog="count")
    parser.add_argument("path", help="what to read")
    parser.add_argument("--limit", type=int, default=20, help="rows at most")
    parser.add_argument("--strict", action="store_true")`,
      `
        command count
          path // what to read
          --limit?: int = 20 // rows at most
          --strict?: flag
      `,
    ))
})
