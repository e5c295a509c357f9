import type { DocumentTask, PlanDocument } from '../plan/planDocument.ts'
import { taskHead } from '../plan/taskHead.ts'
import { lineAt } from './planLines.ts'

/** How the first line of a task is written. */
export interface HeadForm {
  /** From the line's start to the bullet or the hashes: quote marks and indentation. */
  readonly prefix: string
  /** The bullet, a number with its delimiter, or the hashes of a heading. */
  readonly mark: string
  /** Between bullet and box, or hashes and text. */
  readonly gap: string
  readonly isHeading: boolean
  readonly beforeId: string
  readonly afterId: string
  readonly afterTitle: string
}

/** The form of a task that stands in the plan; undefined where its line holds more than itself. */
export function headFormOf(document: PlanDocument, task: DocumentTask): HeadForm | undefined {
  const { scan } = document
  const line = scan.lines[lineAt(scan, task.range.start)]
  if (!line) return undefined
  const box = document.checkboxes[task.checkbox]
  const item = box && scan.items[box.item]
  const until = task.idRange?.start ?? task.titleRange.start
  const end = Math.min(line.end, Math.max(task.titleRange.end, until))
  const around = {
    afterId: task.idRange ? withoutOwnLabels(scan.text.slice(task.idRange.end, task.titleRange.start)) : ' ',
    afterTitle: /^[*_]*/.exec(scan.text.slice(end, line.end))?.[0] ?? '',
  }
  if (item?.box) {
    const prefix = scan.text.slice(line.start, item.bullet.start)
    if (!/^\ufeff?[ \t>]*$/.test(prefix) || until < item.box.range.end) return undefined
    return {
      prefix: prefix.replace('\ufeff', ''),
      mark: scan.text.slice(item.bullet.start, item.bullet.end),
      gap: scan.text.slice(item.bullet.end, item.box.range.start),
      isHeading: false,
      beforeId: leadOf(scan.text.slice(item.box.range.end, until)),
      ...around,
    }
  }
  const hashes = /^ {0,3}(#{2,6})([ \t]+)/.exec(scan.text.slice(line.start, line.end))
  if (!hashes?.[1] || hashes[2] === undefined || until < line.start + hashes[0].length) return undefined
  return {
    prefix: '',
    mark: hashes[1],
    gap: hashes[2],
    isHeading: true,
    beforeId: leadOf(scan.text.slice(line.start + hashes[0].length, until)),
    ...around,
  }
}

/** `- [ ] 1. Title`, for a plan that shows no form of its own. */
export const plainHead: HeadForm = {
  prefix: '',
  mark: '-',
  gap: ' ',
  isHeading: false,
  beforeId: '',
  afterId: '. ',
  afterTitle: '',
}

/** The first line of a new task. Where the form would hide id or title from a reader, the plain form takes its place. */
export function writtenHead(form: HeadForm, id: string, title: string, optional: boolean): string {
  const lead = form.prefix + form.mark + form.gap + (form.isHeading ? '' : `[ ]${optional ? '*' : ''} `)
  const own = id === '' ? title : `${form.beforeId}${id}${form.afterId}${title}${form.afterTitle}`
  const plain = id === '' ? title : `${id}${/^\d+$/.test(id) ? '.' : ''} ${title}`
  const meant = taskHead(plain, 0, plain.length, plain.length)
  const read = taskHead(own, 0, own.length, own.length)
  return lead + (read.id === meant.id && read.title === meant.title ? own : plain)
}

/** What stands before an id: emphasis, a bracket, a word for "task"; no picture, no label, no mark of its own task. */
function leadOf(written: string): string {
  const lead = written.replace(/^\\?\*(?=[ \t])/, '').replace(/^[ \t]+/, '')
  return /^(?:[*_]{0,3}|[*_]{0,2}\[|[*_]{0,2}[\p{L}.]{1,12}[ \t#]{0,3})$/u.test(lead) ? lead : ''
}

/** Between id and title; a label that says something about one task alone is left out. */
function withoutOwnLabels(written: string): string {
  const kept = written.replace(/\[(?!US-?\d)[^\][]{0,80}\][ \t]{0,4}/g, '').replace(/~~|\\?\*(?=[ \t])(?<![*]\*)/g, '')
  return kept === '' ? ' ' : kept
}
