/** A fence's opening: its character, how many of them, and where its info string begins. */
export interface FenceStart {
  readonly mark: number
  readonly size: number
  readonly info: number
}

export const isSpace = (unit: number) => unit === 32 || unit === 9

const isDigit = (unit: number) => unit >= 48 && unit <= 57

/**
 * Where a thematic break at `at` (three or more of `*`, `-` or `_`, blanks between them) ends: the line's end, or the
 * first place that holds something else. -1 where the line ends before there are three.
 */
export function breakEnd(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at)
  let size = 0
  for (let place = at; place < end; place++) {
    const unit = text.charCodeAt(place)
    if (unit === mark) size++
    else if (!isSpace(unit)) return place
  }
  return size >= 3 ? end : -1
}

/** 1 to 6 where `at` begins an ATX heading, else 0. */
export function headingLevel(text: string, at: number, end: number): number {
  let place = at
  while (place < end && text.charCodeAt(place) === 35) place++
  const level = place - at
  return level > 0 && level <= 6 && (place === end || isSpace(text.charCodeAt(place))) ? level : 0
}

/** The text of an ATX heading: `from` stands after its opening hashes. */
export function headingText(text: string, from: number, end: number): { readonly start: number; readonly end: number } {
  const start = afterSpaces(text, from, end)
  let last = beforeSpaces(text, start, end)
  let hashes = last
  while (hashes > start && text.charCodeAt(hashes - 1) === 35) hashes--
  if (hashes === start || isSpace(text.charCodeAt(hashes - 1))) last = beforeSpaces(text, start, hashes)
  return { start, end: last }
}

/** 1 for `===`, 2 for `---`, 0 for anything else. */
export function setextLevel(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at)
  if (mark !== 61 && mark !== 45) return 0
  let place = at
  while (place < end && text.charCodeAt(place) === mark) place++
  if (afterSpaces(text, place, end) !== end) return 0
  return mark === 61 ? 1 : 2
}

export function fenceStart(text: string, at: number, end: number): FenceStart | undefined {
  const mark = text.charCodeAt(at)
  const size = runLength(text, at, end, mark)
  if (size < 3) return undefined
  const info = at + size
  if (mark === 96 && text.slice(info, end).includes('`')) return undefined
  return { mark, size, info }
}

export function closesFence(text: string, at: number, end: number, fence: FenceStart): boolean {
  const size = runLength(text, at, end, fence.mark)
  return size >= fence.size && afterSpaces(text, at + size, end) === end
}

/** The length of a list mark (`-`, `12.`, `3)`) at `at`, or 0. */
export function listMarkLength(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at)
  if (unit === 45 || unit === 42 || unit === 43) return 1
  if (!isDigit(unit)) return 0
  let place = at + 1
  while (place < end && place - at < 9 && isDigit(text.charCodeAt(place))) place++
  const delimiter = place < end ? text.charCodeAt(place) : 0
  return delimiter === 46 || delimiter === 41 ? place - at + 1 : 0
}

export function afterSpaces(text: string, from: number, end: number): number {
  let place = from
  while (place < end && isSpace(text.charCodeAt(place))) place++
  return place
}

function beforeSpaces(text: string, start: number, from: number): number {
  let place = from
  while (place > start && isSpace(text.charCodeAt(place - 1))) place--
  return place
}

function runLength(text: string, at: number, end: number, mark: number): number {
  let place = at
  while (place < end && text.charCodeAt(place) === mark) place++
  return place - at
}
