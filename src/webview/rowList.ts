import { element } from './element.ts'

export interface RowListOptions {
  readonly label: string
  readonly draw: (key: string) => HTMLElement
  /** Rows that have just come near the window. */
  readonly onDrawn: (keys: readonly string[]) => void
  /** Whether a row has to stay drawn although it is far away. */
  readonly isHeld: (key: string) => boolean
}

/** The rows that are drawn, and how others come to be. */
export interface RowList {
  readonly element: HTMLElement
  /** All rows that are drawn, by their keys. */
  readonly drawn: ReadonlyMap<string, HTMLElement>
  rowOf(key: string): HTMLElement | undefined
  /** Shows `visible` of the rows; `order` names them all, where it has changed. Rows that stay are left in their places. */
  show(order: readonly string[] | undefined, visible: ReadonlySet<string>): void
  /** Rows go by other keys now: old key → new key. */
  rename(renamed: ReadonlyMap<string, string>): void
  /** Draws the row if it is far away. */
  brought(key: string): HTMLElement | undefined
  /** The first row whose lower end is below `top`, in the window's pixels. */
  firstBelow(top: number): string | undefined
  drawAll(): void
  drawNear(): void
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
export function rowList({ label, draw, onDrawn, isHeld }: RowListOptions): RowList {
  const tree = element('div', { class: 'rows', role: 'treegrid', 'aria-label': label })
  const rows = new Map<string, HTMLElement>()
  const chunkAt = new WeakMap<Element, Chunk>()
  const watch = new IntersectionObserver(seen, { root: document, rootMargin: `${margin}px 0px` })
  let chunks: Chunk[] = []
  let chunkOf = new Map<string, Chunk>()
  let visible: ReadonlySet<string> = new Set()
  let rowHeight = likelyHeight
  let drawsAll = false
  return {
    element: tree,
    drawn: rows,
    rowOf: key => rows.get(key),
    show(order, shown) {
      visible = shown
      if (order) arrange(order)
      for (const chunk of chunks) fill(chunk)
      drawFirst()
    },
    rename(renamed) {
      for (const [from, to] of renamed) {
        const chunk = chunkOf.get(from)
        const row = rows.get(from)
        if (chunk) chunkOf.set(to, chunk)
        if (!row) continue
        rows.delete(from)
        rows.set(to, row)
        row.dataset['key'] = to
      }
    },
    brought(key) {
      const chunk = chunkOf.get(key)
      if (chunk && !chunk.isDrawn) drawChunk(chunk)
      return rows.get(key)
    },
    firstBelow(top) {
      for (const chunk of chunks) {
        if (!chunk.isDrawn || chunk.element.getBoundingClientRect().bottom <= top) continue
        for (const row of chunk.element.children) {
          if (row.getBoundingClientRect().bottom > top) return row.getAttribute('data-key') ?? undefined
        }
      }
      return undefined
    },
    drawAll() {
      drawsAll = true
      for (const chunk of chunks) if (!chunk.isDrawn) drawChunk(chunk)
    },
    drawNear() {
      drawsAll = false
      // Asks the browser once more about every chunk.
      watch.disconnect()
      for (const chunk of chunks) watch.observe(chunk.element)
    },
  }

  /** Rows stay with the chunk they were in as long as the order allows, so that an inserted row moves no other. */
  function arrange(order: readonly string[]): void {
    const known = new Set(order)
    for (const [key, row] of rows) if (!known.has(key)) forget(row)
    const places = new Map(chunks.map((chunk, at) => [chunk, at]))
    const arranged: Chunk[] = []
    const chunkOfKey = new Map<string, Chunk>()
    let current: Chunk | undefined
    let isNew = false
    let place = -1
    for (const key of order) {
      const before = chunkOf.get(key)
      const at = before === undefined ? -1 : (places.get(before) ?? -1)
      if (before && at > place) {
        current = before
        isNew = false
        place = at
        current.keys = []
        arranged.push(current)
      } else if (!current || current.keys.length >= (isNew ? chunkSize : 2 * chunkSize)) {
        current = newChunk()
        isNew = true
        arranged.push(current)
      }
      current.keys.push(key)
      chunkOfKey.set(key, current)
    }
    const kept = new Set(arranged)
    for (const chunk of chunks) {
      if (kept.has(chunk)) continue
      watch.unobserve(chunk.element)
      chunk.element.remove()
    }
    chunks = arranged
    chunkOf = chunkOfKey
    let next = tree.firstChild
    for (const { element: wanted } of chunks) {
      if (next === wanted) next = next.nextSibling
      else tree.insertBefore(wanted, next)
    }
  }

  function newChunk(): Chunk {
    const chunk = { element: element('div', { class: 'chunk' }), keys: [], isDrawn: false }
    chunkAt.set(chunk.element, chunk)
    watch.observe(chunk.element)
    return chunk
  }

  /** Brings the rows, or the height, of a chunk in line with what is visible. */
  function fill(chunk: Chunk): void {
    const keys = chunk.keys.filter(key => visible.has(key))
    chunk.element.hidden = keys.length === 0
    if (!chunk.isDrawn) {
      chunk.element.style.height = `${keys.length * rowHeight}px`
      return
    }
    const fresh: string[] = []
    let place = chunk.element.firstChild
    for (const key of keys) {
      let row = rows.get(key)
      if (!row) {
        row = draw(key)
        rows.set(key, row)
        fresh.push(key)
      }
      if (place === row) place = place.nextSibling
      else chunk.element.insertBefore(row, place)
    }
    while (place) {
      const next: ChildNode | null = place.nextSibling
      forget(place)
      place = next
    }
    if (fresh.length > 0) onDrawn(fresh)
  }

  function forget(row: ChildNode): void {
    const key = row instanceof HTMLElement ? row.dataset['key'] : undefined
    if (key !== undefined && rows.get(key) === row) rows.delete(key)
    row.remove()
  }

  function drawChunk(chunk: Chunk): void {
    chunk.isDrawn = true
    chunk.element.style.height = ''
    fill(chunk)
  }

  function erase(chunk: Chunk, height: number): void {
    if (drawsAll || chunk.keys.some(isHeld)) return
    chunk.isDrawn = false
    if (chunk.element.childElementCount > 0) rowHeight = height / chunk.element.childElementCount
    for (const row of [...chunk.element.childNodes]) forget(row)
    chunk.element.style.height = `${height}px`
  }

  /** The first window full is drawn at once, before the browser says what is near. */
  function drawFirst(): void {
    if (rows.size > 0) return
    let drawn = 0
    for (const chunk of chunks) {
      if (drawn * likelyHeight > window.innerHeight) return
      if (chunk.element.hidden) continue
      drawChunk(chunk)
      drawn += chunk.element.childElementCount
    }
  }

  function seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const chunk = chunkAt.get(target)
      if (!chunk) continue
      if (isIntersecting && !chunk.isDrawn) drawChunk(chunk)
      else if (!isIntersecting && chunk.isDrawn && !chunk.element.hidden) erase(chunk, boundingClientRect.height)
    }
  }
}
