/** A box that lines may still belong to. */
interface OpenBox {
  readonly column: number
  readonly draft: number
  readonly id: string
}

/** The boxes that are open at a line, outermost first: a line belongs to the last one that stands left of it. */
export class BoxStack {
  readonly #open: OpenBox[] = []

  clear(): void {
    this.#open.length = 0
  }

  /** The draft that a line at `column` belongs to, or -1. */
  ownerAt(column: number): number {
    let low = 0
    let high = this.#open.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#open[middle]?.column ?? 0) < column) low = middle + 1
      else high = middle
    }
    return this.#open[low - 1]?.draft ?? -1
  }

  /** The last box at `column` or left of it, or -1: a line below it without indentation may be meant for it. */
  lastAt(column: number): number {
    const last = this.#open[this.#open.length - 1]
    return last && last.column <= column ? last.draft : this.ownerAt(column + 1)
  }

  /** The ids of the open boxes that stand at the margin. */
  idsAtMargin(): readonly string[] {
    return this.#open.flatMap(({ column, id }) => (column === 0 ? [id] : []))
  }

  /** Opens a box and gives the draft it stands in, or -1. `1.2` below `1` is its subtask without indentation too. */
  push(column: number, draft: number, id: string): number {
    for (let top = this.#open.at(-1); top && top.column >= column; top = this.#open.at(-1)) {
      if (top.column === column && isSubtaskId(top.id, id)) break
      this.#open.pop()
    }
    const parent = this.#open.at(-1)?.draft ?? -1
    this.#open.push({ column, draft, id })
    return parent
  }
}

/** Whether `other` goes on from `id` behind a dot: `1.2` from `1`. */
export const isSubtaskId = (id: string, other: string) =>
  id !== '' && other.length > id.length && other.charCodeAt(id.length) === 46 && other.startsWith(id)
