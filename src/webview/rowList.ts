import { element } from './element.ts'

export interface RowListOptions {
  readonly label: string
  readonly draw: (key: string) => HTMLElement
  /** Rows that have just come near the window. */
  readonly onDrawn: (keys: readonly string[]) => void
  /** Whether a row has to stay drawn although it is far away. */
  readonly isHeld: (key: string) => boolean
}

interface Chunk {
  readonly element: HTMLElement
  keys: string[]
  isDrawn: boolean
}

const chunkSize = 40
/** What a row takes before any was measured, in pixels. */
const likelyHeight = 48
/** How far outside the window rows are drawn. */
const margin = 900

/**
 * The rows of a plan of any length. They stand in chunks; a chunk near the window holds its rows, another one only
 * their likely height, and the browser keeps the scroll position where heights turn out otherwise.
 */
export class RowList {
  readonly element: HTMLElement
  readonly #options: RowListOptions
  readonly #rows = new Map<string, HTMLElement>()
  readonly #watch: IntersectionObserver
  #chunks: Chunk[] = []
  #chunkOf = new Map<string, Chunk>()
  #chunkAt = new WeakMap<Element, Chunk>()
  #visible: ReadonlySet<string> = new Set()
  #rowHeight = likelyHeight
  #drawsAll = false

  constructor(options: RowListOptions) {
    this.#options = options
    this.element = element('div', { class: 'rows', role: 'tree', 'aria-label': options.label })
    this.#watch = new IntersectionObserver(entries => this.#seen(entries), {
      root: document,
      rootMargin: `${margin}px 0px`,
    })
  }

  /** Shows `visible` of the rows, which are all in `order`. Rows that stay are left in their places. */
  show(order: readonly string[], visible: ReadonlySet<string>, isReordered: boolean): void {
    this.#visible = visible
    if (isReordered) this.#arrange(order)
    for (const chunk of this.#chunks) this.#fill(chunk)
    this.#drawFirst()
  }

  rowOf(key: string): HTMLElement | undefined {
    return this.#rows.get(key)
  }

  /** All rows that are drawn, by their keys. */
  get drawn(): ReadonlyMap<string, HTMLElement> {
    return this.#rows
  }

  /** Draws the row if it is far away. */
  brought(key: string): HTMLElement | undefined {
    const chunk = this.#chunkOf.get(key)
    if (chunk && !chunk.isDrawn) this.#draw(chunk)
    return this.#rows.get(key)
  }

  /** Draws everything, to be printed, until `drawNear`. */
  drawAll(): void {
    this.#drawsAll = true
    for (const chunk of this.#chunks) if (!chunk.isDrawn) this.#draw(chunk)
  }

  drawNear(): void {
    this.#drawsAll = false
    this.#watchAnew()
  }

  /** The first row whose lower end is below `top`, in the window's pixels. */
  firstBelow(top: number): string | undefined {
    for (const chunk of this.#chunks) {
      if (!chunk.isDrawn || chunk.element.getBoundingClientRect().bottom <= top) continue
      for (const row of chunk.element.children) {
        if (row.getBoundingClientRect().bottom > top) return row.getAttribute('data-key') ?? undefined
      }
    }
    return undefined
  }

  /** Rows stay with the chunk they were in as long as the order allows, so that an inserted row moves no other. */
  #arrange(order: readonly string[]): void {
    const known = new Set(order)
    for (const [key, row] of this.#rows) {
      if (known.has(key)) continue
      row.remove()
      this.#rows.delete(key)
    }
    const places = new Map(this.#chunks.map((chunk, at) => [chunk, at]))
    const chunks: Chunk[] = []
    const chunkOf = new Map<string, Chunk>()
    let current: Chunk | undefined
    let isNew = false
    let place = -1
    for (const key of order) {
      const before = this.#chunkOf.get(key)
      const at = before === undefined ? -1 : (places.get(before) ?? -1)
      if (before && at > place) {
        current = before
        isNew = false
        place = at
        current.keys = []
        chunks.push(current)
      } else if (!current || current.keys.length >= (isNew ? chunkSize : 2 * chunkSize)) {
        current = this.#chunk()
        isNew = true
        chunks.push(current)
      }
      current.keys.push(key)
      chunkOf.set(key, current)
    }
    const kept = new Set(chunks)
    for (const { element: gone } of this.#chunks.filter(chunk => !kept.has(chunk))) {
      this.#watch.unobserve(gone)
      gone.remove()
    }
    this.#chunks = chunks
    this.#chunkOf = chunkOf
    let next = this.element.firstChild
    for (const { element: wanted } of chunks) {
      if (next === wanted) next = next.nextSibling
      else this.element.insertBefore(wanted, next)
    }
  }

  #chunk(): Chunk {
    const chunk = { element: element('div', { class: 'chunk' }), keys: [], isDrawn: false }
    this.#chunkAt.set(chunk.element, chunk)
    this.#watch.observe(chunk.element)
    return chunk
  }

  /** Brings the rows, or the height, of a chunk in line with what is visible. */
  #fill(chunk: Chunk): void {
    const keys = chunk.keys.filter(key => this.#visible.has(key))
    chunk.element.hidden = keys.length === 0
    if (!chunk.isDrawn) {
      chunk.element.style.height = `${keys.length * this.#rowHeight}px`
      return
    }
    const drawn: string[] = []
    let place = chunk.element.firstChild
    for (const key of keys) {
      let row = this.#rows.get(key)
      if (!row) {
        row = this.#options.draw(key)
        this.#rows.set(key, row)
        drawn.push(key)
      }
      if (place === row) place = place.nextSibling
      else chunk.element.insertBefore(row, place)
    }
    while (place) {
      const next: ChildNode | null = place.nextSibling
      this.#forget(place)
      place = next
    }
    if (drawn.length > 0) this.#options.onDrawn(drawn)
  }

  #forget(row: ChildNode): void {
    const key = row instanceof HTMLElement ? row.dataset['key'] : undefined
    if (key !== undefined && this.#rows.get(key) === row) this.#rows.delete(key)
    row.remove()
  }

  #draw(chunk: Chunk): void {
    chunk.isDrawn = true
    chunk.element.style.height = ''
    this.#fill(chunk)
  }

  #erase(chunk: Chunk, height: number): void {
    if (this.#drawsAll || chunk.keys.some(key => this.#options.isHeld(key))) return
    chunk.isDrawn = false
    if (chunk.element.childElementCount > 0) this.#rowHeight = height / chunk.element.childElementCount
    for (const row of [...chunk.element.childNodes]) this.#forget(row)
    chunk.element.style.height = `${height}px`
  }

  /** The first window full is drawn at once, before the browser says what is near. */
  #drawFirst(): void {
    if (this.#rows.size > 0) return
    let rows = 0
    for (const chunk of this.#chunks) {
      if (rows * likelyHeight > window.innerHeight) return
      if (chunk.element.hidden) continue
      this.#draw(chunk)
      rows += chunk.element.childElementCount
    }
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const chunk = this.#chunkAt.get(target)
      if (!chunk) continue
      if (isIntersecting && !chunk.isDrawn) this.#draw(chunk)
      else if (!isIntersecting && chunk.isDrawn && !chunk.element.hidden) this.#erase(chunk, boundingClientRect.height)
    }
  }

  /** Asks the browser once more about every chunk. */
  #watchAnew(): void {
    this.#watch.disconnect()
    for (const { element: watched } of this.#chunks) this.#watch.observe(watched)
  }
}
