import type { Heading, Line, LineScan, ListItem } from '../text/lineScan.ts'
import type { TextRange } from '../text/range.ts'
import { BoxStack } from './boxStack.ts'
import { addField, readField, type ReadField } from './fieldReading.ts'
import { lineHints, type LineHints } from './lineHints.ts'
import { stateOfMarker, type Markers } from './markers.ts'
import { mentionedDependencies, mentionedRequirements } from './mentions.ts'
import type { Checkbox } from './planDocument.ts'
import { isQuoted, paragraphEnd, titleEndLine, trimmedEnd } from './runningLines.ts'
import { sectionRole } from './sectionRole.ts'
import { newDraft, withAdded, type Section, type TaskDraft } from './taskDraft.ts'
import { taskHead } from './taskHead.ts'
import { taskHeading } from './taskHeading.ts'

/** A box whose task is found once all drafts are read. */
export type ReadCheckbox = Omit<Checkbox, 'task'> & { task: number }

/** Everything that may be a task, the boxes, and the lines that belong to none of them. */
export interface Drafts {
  readonly drafts: readonly TaskDraft[]
  readonly checkboxes: readonly ReadCheckbox[]
  readonly looseLines: readonly number[]
  readonly looseFences: readonly number[]
}

/** Where a plan can be cut, so that its parts are read one by one, and what is open at its end. */
export interface PartEnds {
  /** Lines that stand in no box and begin with a heading or with a box: nothing but the sections reaches into them. */
  readonly cuts: readonly number[]
  readonly sections: SectionsAround
  /** The ids of boxes at the margin that the next box may go on from. */
  readonly openIds: readonly string[]
}

/** A label and the marks around it are not longer. */
const longestLabel = 60

const topSection: Section = { level: 0, items: false, phase: undefined, story: undefined, draft: -1 }

/** The sections around the beginning of a part of a plan, outermost first, the one at hand last. */
export type SectionsAround = readonly [Section, ...Section[]]
export const sectionsAtTop: SectionsAround = [topSection]

/** Goes through the lines once and gives each to the box or heading it belongs to. */
export class DraftReader implements Drafts {
  readonly drafts: TaskDraft[] = []
  readonly checkboxes: ReadCheckbox[] = []
  readonly looseLines: number[] = []
  readonly looseFences: number[] = []
  readonly #cuts: number[] = []
  readonly #scan: LineScan
  readonly #markers: Markers
  readonly #hints: LineHints
  readonly #boxes = new BoxStack()
  /** For each list item the draft of the innermost box it stands in, or -1. */
  readonly #draftOfItem: number[] = []
  /** The sections around the one at hand, outermost first. */
  readonly #outer: Section[] = []
  #section = topSection
  #item = 0
  #heading = 0
  #fence = 0
  /** Details of one draft are kept together until a line of another one comes; the array is used again for all. */
  #detailed: TaskDraft | undefined
  readonly #details: TextRange[] = []
  #detailCount = 0

  /** A part of a plan begins in the sections `around` it; the drafts that they stand in go first. */
  constructor(scan: LineScan, markers: Markers, around = sectionsAtTop, outer: readonly TaskDraft[] = []) {
    this.#scan = scan
    this.#markers = markers
    this.#hints = lineHints(scan.text)
    this.#outer.push(...around.slice(0, -1))
    this.#section = around[around.length - 1] ?? topSection
    this.drafts.push(...outer)
  }

  get ends(): PartEnds {
    const [first = topSection, ...others] = [...this.#outer, this.#section]
    return { cuts: this.#cuts, sections: [first, ...others], openIds: this.#boxes.idsAtMargin() }
  }

  read(): Drafts {
    const { lines } = this.#scan
    for (let at = 0; at < lines.length;) {
      const line = lines[at]
      at = line === undefined ? at + 1 : this.#readLine(line, at)
    }
    this.#keepDetails()
    return this
  }

  /** Reads a line and what goes on from it; gives the next line to read. */
  #readLine(line: Line, at: number): number {
    const { items } = this.#scan
    const first = items[this.#item]
    let column = line.column
    if (first?.line === at) {
      column = first.column
      for (let item: ListItem | undefined = first; item?.line === at; item = items[this.#item]) {
        if (item.box) return this.#readBox(item, line, at)
        this.#draftOfItem.push(this.#draftOfItem[item.parent] ?? -1)
        this.#item++
      }
    }
    switch (line.kind) {
      case 'text':
        return this.#readText(line, at, column, first?.line === at)
      case 'heading':
        return this.#readHeading(at)
      case 'fenceOpen':
        return this.#readFence(line, at)
      case 'html':
      case 'code':
        this.#addDetail(this.#ownerOf(line, column), line, at)
        return at + 1
      default:
        return at + 1
    }
  }

  #readBox(item: ListItem, line: Line, at: number): number {
    const { text, lines } = this.#scan
    const box = item.box
    if (!box) return at + 1
    const index = this.#item++
    const lastLine = titleEndLine(this.#scan, at, this.#item, box.range.end, item.column)
    const end = lines[lastLine]?.end ?? line.end
    const head = taskHead(text, box.range.end, end, line.end)
    const draft = this.drafts.length
    const around = isQuoted(text, line.start, item.bullet.start)
      ? (this.#draftOfItem[item.parent] ?? -1)
      : this.#boxes.push(item.column, draft, head.id)
    if (around < 0 && item.bullet.start === line.start && this.#mayBeCut(at)) this.#cuts.push(at)
    const outer = this.drafts[around]
    if (outer && head.id === '') this.#detail(outer, { start: box.range.start, end: trimmedEnd(text, end) })
    const state = stateOfMarker(box.marker, this.#markers)
    const place = {
      checkbox: this.checkboxes.length,
      parent: around < 0 ? this.#section.draft : around,
      firstLine: at,
      lastLine,
    }
    const added = newDraft(head, this.#section, place, state, box.marker)
    this.checkboxes.push({ offset: box.range.start + 1, marker: box.marker, state, task: -1, item: index })
    this.#draftOfItem.push(draft)
    this.drafts.push(added)
    this.#mention(added, head.idRange?.end ?? box.range.end, end)
    return lastLine + 1
  }

  /** A number begins no list right below other text; a bullet does. */
  #mayBeCut(at: number): boolean {
    const { text, lines } = this.#scan
    const unit = text.charCodeAt(lines[at]?.start ?? 0)
    return at === 0 || unit < 48 || unit > 57 || lines[at - 1]?.kind === 'blank'
  }

  #readText(line: Line, at: number, column: number, bullet: boolean): number {
    const owner = this.#ownerOf(line, column)
    const first = this.#scan.text.charCodeAt(line.content)
    const mayBeField =
      (first === 95 || first === 42 || first > 127 || (first | 32) >= 97) &&
      this.#hints.hasColon(line.content, Math.min(line.end, line.content + longestLabel))
    const field = mayBeField ? this.#fieldAt(line, at) : undefined
    const last = field && field.written.range.end > line.end ? paragraphEnd(this.#scan, at, this.#item) : at
    const meant = owner ?? (field && bullet ? this.#siblingAt(column) : undefined)
    const target = meant ?? this.drafts[this.#section.draft]
    if (!meant) this.looseLines.push(at)
    if (!target) return at + 1
    if (!field) this.#addDetail(target, line, at)
    else this.#addFields(target, field, last)
    return last + 1
  }

  /** The field that begins on a line; emphasis may run over several. */
  #fieldAt(line: Line, at: number): ReadField | undefined {
    const { text, lines } = this.#scan
    const field = readField(text, line.content, line.end)
    const mayRun = field ? field.written.unclosed : text.charCodeAt(line.content) === 95
    const last = mayRun ? paragraphEnd(this.#scan, at, this.#item) : at
    if (last === at) return field
    const running = readField(text, line.content, lines[last]?.end ?? line.end)
    return running && !running.written.unclosed ? running : field
  }

  /** A line may hold several fields, one after another. */
  #addFields(target: TaskDraft, first: ReadField, lastLine: number): void {
    const { text, lines } = this.#scan
    const end = lines[lastLine]?.end ?? 0
    if (lastLine > target.lastLine) target.lastLine = lastLine
    addField(text, target, first)
    let from = first.written.range.end
    while (from < end) {
      while (from < end && /[\s,;|]/.test(text.charAt(from))) from++
      const mark = text.charCodeAt(from)
      const field = mark === 95 || mark === 42 ? readField(text, from, end) : undefined
      if (!field) break
      addField(text, target, field)
      from = Math.max(from + 1, field.written.range.end)
    }
  }

  #readHeading(at: number): number {
    const { headings, lines, text } = this.#scan
    const heading = headings[this.#heading]
    if (heading?.line !== at) return at + 1
    this.#heading++
    this.#boxes.clear()
    if (text.charCodeAt(lines[at]?.start ?? 0) === 35 && heading.range.start > (lines[at]?.start ?? 0))
      this.#cuts.push(at)
    let last = at
    while (lines[last + 1]?.kind === 'heading' && headings[this.#heading]?.line !== last + 1) last++
    const draft = this.#openSection(heading)
    if (draft) this.#mention(draft, draft.task.idRange?.end ?? heading.range.start, heading.range.end)
    return Math.min(last + 1, text.length)
  }

  /** Enters the section below a heading; gives the heading's draft where it may be a task. */
  #openSection(heading: Heading): TaskDraft | undefined {
    while (this.#section.level >= heading.level) this.#section = this.#outer.pop() ?? topSection
    const outer = this.#section
    const role = sectionRole(heading.title)
    const items = outer.items || role.items
    const found = items ? undefined : taskHeading(this.#scan.text, heading, role.phase !== undefined)
    const draft = found ? this.drafts.length : outer.draft
    this.#outer.push(outer)
    this.#section = {
      level: heading.level,
      items,
      phase: role.phase ?? outer.phase,
      story: role.story ?? outer.story,
      draft,
    }
    if (!found) return undefined
    const place = { checkbox: -1, parent: outer.draft, firstLine: heading.line, lastLine: heading.line }
    const added = newDraft(found.head, this.#section, place, found.state, '')
    this.drafts.push(added)
    return added
  }

  /** A fence under a box is one detail; others are looked at for dependencies later. */
  #readFence(line: Line, at: number): number {
    const { fences, lines } = this.#scan
    while ((fences[this.#fence]?.open ?? at) < at) this.#fence++
    let last = at
    while (lines[last + 1]?.kind === 'fenceBody') last++
    if (fences[this.#fence]?.close === last + 1) last++
    const owner = this.#ownerOf(line, line.column)
    if (!owner) this.looseFences.push(this.#fence)
    const target = owner ?? this.drafts[this.#section.draft]
    if (target) {
      this.#detail(target, { start: line.content, end: lines[last]?.end ?? line.end })
      if (last > target.lastLine) target.lastLine = last
    }
    return last + 1
  }

  /** The box a line belongs to: by indentation, or because it goes on in the box's paragraph. */
  #ownerOf(line: Line, column: number): TaskDraft | undefined {
    const quoted = isQuoted(this.#scan.text, line.start, line.content)
    const byColumn = quoted ? -1 : this.#boxes.ownerAt(column)
    return this.drafts[byColumn >= 0 ? byColumn : (this.#draftOfItem[line.item] ?? -1)]
  }

  /** A bullet that only holds a field is meant for the box above it, though it is not indented. */
  #siblingAt(column: number): TaskDraft | undefined {
    return this.#section.draft < 0 ? this.drafts[this.#boxes.lastAt(column)] : undefined
  }

  #addDetail(target: TaskDraft | undefined, line: Line, at: number): void {
    if (!target) return
    if (at > target.lastLine) target.lastLine = at
    this.#detail(target, { start: line.content, end: Math.max(line.content, trimmedEnd(this.#scan.text, line.end)) })
    this.#mention(target, line.content, line.end)
  }

  #detail(target: TaskDraft, range: TextRange): void {
    if (target !== this.#detailed) this.#keepDetails()
    this.#detailed = target
    this.#details[this.#detailCount++] = range
  }

  #keepDetails(): void {
    const target = this.#detailed
    if (target) target.task.details = withAdded(target.task.details, this.#details.slice(0, this.#detailCount))
    this.#detailCount = 0
  }

  #mention(target: TaskDraft, start: number, end: number): void {
    const { text } = this.#scan
    if (this.#hints.mayCite(start, end)) {
      target.task.references = withAdded(target.task.references, mentionedRequirements(text, { start, end }))
    }
    if (this.#hints.mayDepend(start, end)) {
      target.dependencies = withAdded(target.dependencies, mentionedDependencies(text, { start, end }))
    }
  }
}
