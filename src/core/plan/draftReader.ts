import type { Heading, Line, LineScan, ListItem } from '../text/lineScan.ts'
import { BoxStack } from './boxStack.ts'
import { addField, readField } from './fieldReading.ts'
import { stateOfMarker, type Markers } from './markers.ts'
import { mentionedDependencies, mentionedRequirements } from './mentions.ts'
import type { Checkbox } from './planDocument.ts'
import { sectionRole } from './sectionRole.ts'
import type { Section, TaskDraft } from './taskDraft.ts'
import { taskHead } from './taskHead.ts'
import { taskHeading } from './taskHeading.ts'

/** Everything that may be a task, the boxes, and the lines that belong to none of them. */
export interface Drafts {
  readonly drafts: readonly TaskDraft[]
  readonly checkboxes: readonly Omit<Checkbox, 'task'>[]
  /** For each checkbox the index of its draft. */
  readonly draftOfCheckbox: readonly number[]
  readonly looseLines: readonly number[]
  readonly looseFences: readonly number[]
}

/** A title or a field that runs over more lines than this ends there. */
const longestRun = 12

export function readDrafts(scan: LineScan, markers: Markers): Drafts {
  return new DraftReader(scan, markers).read()
}

/** Goes through the lines once and gives each to the box or heading it belongs to. */
class DraftReader {
  readonly #scan: LineScan
  readonly #markers: Markers
  readonly #drafts: TaskDraft[] = []
  readonly #checkboxes: Omit<Checkbox, 'task'>[] = []
  readonly #draftOfCheckbox: number[] = []
  readonly #looseLines: number[] = []
  readonly #looseFences: number[] = []
  readonly #boxes = new BoxStack()
  /** For each list item the draft of the innermost box it stands in, or -1. */
  readonly #draftOfItem: number[] = []
  #sections: Section[] = []
  #section: Section = { level: 0, items: false, phase: undefined, story: undefined, draft: -1 }
  #item = 0
  #heading = 0
  #fence = 0

  constructor(scan: LineScan, markers: Markers) {
    this.#scan = scan
    this.#markers = markers
  }

  read(): Drafts {
    const { lines } = this.#scan
    for (let at = 0; at < lines.length;) {
      const line = lines[at]
      at = line === undefined ? at + 1 : this.#readLine(line, at)
    }
    return {
      drafts: this.#drafts,
      checkboxes: this.#checkboxes,
      draftOfCheckbox: this.#draftOfCheckbox,
      looseLines: this.#looseLines,
      looseFences: this.#looseFences,
    }
  }

  /** Reads a line and what goes on from it; gives the next line to read. */
  #readLine(line: Line, at: number): number {
    const first = this.#item
    const items = this.#scan.items
    let item = items[first]
    if (item?.line === at) {
      const column = item.column
      let last = item
      for (; item?.line === at; item = items[this.#item]) {
        if (item.box) return this.#readBox(item, line, at)
        this.#draftOfItem.push(this.#draftOfItem[item.parent] ?? -1)
        last = item
        this.#item++
      }
      if (line.kind === 'text') return this.#readText(line, at, last.column === column ? column : line.column, true)
      if (line.kind === 'blank') return at + 1
    }
    switch (line.kind) {
      case 'text':
        return this.#readText(line, at, line.column, false)
      case 'heading':
        return this.#readHeading(at)
      case 'fenceOpen':
        return this.#readFence(line, at)
      case 'html':
      case 'code':
        this.#addDetail(this.#ownerOf(line, line.column), line, at)
        return at + 1
      default:
        return at + 1
    }
  }

  #readBox(item: ListItem, line: Line, at: number): number {
    const { text } = this.#scan
    const box = item.box
    if (!box) return at + 1
    const index = this.#item++
    const titleEnd = this.#titleEnd(line, at, item, index, box.range.end)
    const end = this.#scan.lines[titleEnd]?.end ?? line.end
    const head = taskHead(text, box.range.end, end, line.end)
    const draft = this.#drafts.length
    const within = this.#boxes.push(item.column, draft, head.id)
    if (within >= 0) {
      const outer = this.#drafts[within]
      if (outer) this.#touch(outer, titleEnd)
      if (outer && head.id === '')
        outer.details.push({ start: box.range.start, end: Math.max(box.range.end, trimmedEnd(text, end)) })
    }
    const state = stateOfMarker(box.marker, this.#markers)
    const checkbox = this.#checkboxes.length
    this.#checkboxes.push({ offset: box.range.start + 1, marker: box.marker, state, item: index })
    this.#draftOfCheckbox.push(draft)
    this.#draftOfItem.push(draft)
    const added: TaskDraft = {
      head,
      section: this.#section,
      checkbox,
      state,
      marker: box.marker,
      column: item.column,
      parent: within < 0 ? this.#section.draft : within,
      firstLine: at,
      lastLine: titleEnd,
      references: [],
      fields: [],
      details: [],
      dependencies: [],
      estimate: undefined,
    }
    this.#drafts.push(added)
    this.#mention(added, head.idRange?.end ?? box.range.end, end)
    return titleEnd + 1
  }

  /** The last line of a title: text that goes on in the same paragraph, until a field begins or emphasis has ended it. */
  #titleEnd(line: Line, at: number, item: ListItem, index: number, from: number): number {
    const { lines, items, text } = this.#scan
    let last = at
    while (last - at < longestRun) {
      const next = lines[last + 1]
      if (next?.kind !== 'text' || next.item !== index || items[this.#item]?.line === last + 1) break
      if (next.column <= item.column || breaksTitle(text, from, lines[last]?.end ?? line.end)) break
      if (readField(text, next.content, next.end)) break
      last++
    }
    return last
  }

  #readText(line: Line, at: number, column: number, bullet: boolean): number {
    const { text } = this.#scan
    const owner = this.#ownerOf(line, column)
    const first = text.charCodeAt(line.content)
    const mayBeField = first === 95 || first === 42 || first > 127 || (first | 32) >= 97
    let field = mayBeField ? readField(text, line.content, line.end) : undefined
    let last = at
    if (field?.written.unclosed || (mayBeField && first === 95 && !field)) {
      last = this.#runEnd(line, at)
      const end = this.#scan.lines[last]?.end ?? line.end
      field = last > at ? (readField(text, line.content, end) ?? field) : field
      if (!field || field.written.range.end <= line.end) last = at
    }
    const target = owner ?? (field && bullet ? this.#siblingAt(column) : undefined) ?? this.#drafts[this.#section.draft]
    if (!target) {
      this.#looseLines.push(at)
      return at + 1
    }
    this.#touch(target, last)
    if (target.checkbox < 0) this.#looseLines.push(at)
    if (!field) this.#addDetail(target, line, at)
    else this.#addFields(target, field, this.#scan.lines[last]?.end ?? line.end)
    return last + 1
  }

  /** A line may hold several fields, one after another. */
  #addFields(target: TaskDraft, first: NonNullable<ReturnType<typeof readField>>, end: number): void {
    const { text } = this.#scan
    let field: typeof first | undefined = first
    while (field) {
      addField(text, target, field)
      let from = field.written.range.end
      while (from < end && /[\s,;|]/.test(text.charAt(from))) from++
      const next: number = from
      const mark = text.charCodeAt(next)
      field = next > field.written.range.start && (mark === 95 || mark === 42) ? readField(text, next, end) : undefined
    }
  }

  /** The last line that belongs to the same paragraph as the one at `at`. */
  #runEnd(line: Line, at: number): number {
    const { lines, items } = this.#scan
    let last = at
    while (last - at < longestRun) {
      const next = lines[last + 1]
      if (next?.kind !== 'text' || next.item !== line.item || items[this.#item]?.line === last + 1) break
      last++
    }
    return last
  }

  #readHeading(at: number): number {
    const { headings, lines, text } = this.#scan
    const heading = headings[this.#heading]
    if (heading?.line !== at) return at + 1
    this.#heading++
    this.#boxes.clear()
    this.#openSection(heading)
    let last = at
    while (lines[last + 1]?.kind === 'heading' && headings[this.#heading]?.line !== last + 1) last++
    if (this.#section.draft >= 0) this.#mentionInHeading(heading, text)
    return last + 1
  }

  #openSection(heading: Heading): void {
    while (this.#sections.length > 0 && this.#section.level >= heading.level)
      this.#section = this.#sections.pop() ?? this.#section
    const outer = this.#section
    const role = sectionRole(heading.title)
    const found =
      outer.items || role.items ? undefined : taskHeading(this.#scan.text, heading, role.phase !== undefined)
    const draft = found ? this.#drafts.length : outer.draft
    const section: Section = {
      level: heading.level,
      items: outer.items || role.items,
      phase: role.phase ?? outer.phase,
      story: role.story ?? outer.story,
      draft,
    }
    this.#sections.push(outer)
    this.#section = section
    if (!found) return
    this.#drafts.push({
      head: found.head,
      section,
      checkbox: -1,
      state: found.state,
      marker: '',
      column: -1,
      parent: outer.draft,
      firstLine: heading.line,
      lastLine: heading.line,
      references: [],
      fields: [],
      details: [],
      dependencies: [],
      estimate: undefined,
    })
  }

  #mentionInHeading({ range }: Heading, text: string): void {
    const draft = this.#drafts[this.#section.draft]
    if (draft && draft.firstLine === this.#scan.headings[this.#heading - 1]?.line) {
      this.#mention(draft, draft.head.idRange?.end ?? range.start, Math.min(range.end, text.length))
    }
  }

  #readFence(line: Line, at: number): number {
    const { fences, lines } = this.#scan
    while ((fences[this.#fence]?.open ?? at) < at) this.#fence++
    const fence = fences[this.#fence]
    let last = at
    while (lines[last + 1]?.kind === 'fenceBody') last++
    if (fence && fence.close === last + 1) last++
    const owner = this.#ownerOf(line, line.column)
    if (!owner) {
      if (fence?.open === at) this.#looseFences.push(this.#fence)
      return last + 1
    }
    this.#touch(owner, last)
    owner.details.push({ start: line.content, end: lines[last]?.end ?? line.end })
    return last + 1
  }

  /** The box a line belongs to: by indentation, or because it goes on in the box's paragraph. */
  #ownerOf(line: Line, column: number): TaskDraft | undefined {
    const byColumn = this.#boxes.ownerAt(column)
    return this.#drafts[byColumn >= 0 ? byColumn : (this.#draftOfItem[line.item] ?? -1)]
  }

  /** A bullet that only holds a field is meant for the box above it, though it is not indented. */
  #siblingAt(column: number): TaskDraft | undefined {
    return this.#section.draft < 0 ? this.#drafts[this.#boxes.lastAt(column)] : undefined
  }

  #addDetail(target: TaskDraft | undefined, line: Line, at: number): void {
    if (!target) return
    this.#touch(target, at)
    const end = trimmedEnd(this.#scan.text, line.end)
    target.details.push({ start: line.content, end: Math.max(line.content, end) })
    this.#mention(target, line.content, line.end)
  }

  #mention(target: TaskDraft, start: number, end: number): void {
    const { text } = this.#scan
    if (!hasDigit(text, start, end)) return
    for (const list of mentionedRequirements(text, { start, end })) target.references.push(list)
    for (const dependency of mentionedDependencies(text, { start, end })) target.dependencies.push(dependency)
  }

  #touch(draft: TaskDraft, line: number): void {
    if (line > draft.lastLine) draft.lastLine = line
  }
}

/** Whether a title ends at its line's end: by a hard break, or because bold text encloses it. */
function breaksTitle(text: string, from: number, end: number): boolean {
  if (text.charCodeAt(end - 1) === 92 || (text.charCodeAt(end - 1) === 32 && text.charCodeAt(end - 2) === 32))
    return true
  const trimmed = trimmedEnd(text, end)
  return (
    text.charCodeAt(trimmed - 1) === 42 &&
    text.charCodeAt(trimmed - 2) === 42 &&
    /^[\s*\\]*\*\*/.test(text.slice(from, from + 8))
  )
}

function trimmedEnd(text: string, end: number): number {
  let at = end
  while (at > 0 && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--
  return at
}

/** Every reference and every task id holds a digit, so most lines need no further look. */
function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 48 && unit <= 57) return true
  }
  return false
}
