import type { TextRange } from '../text/range.ts'
import { labelledText, type LabelledText } from './fieldLine.ts'
import { minutesOf } from './minutesOf.ts'
import type { ReferenceList } from './planDocument.ts'
import { labelKinds, requirementWords, type LabelKind } from './planWords.ts'
import { referenceValues } from './referenceValues.ts'
import { withAdded, type TaskDraft } from './taskDraft.ts'
import { taskIdsIn } from './taskIdsIn.ts'

/** A labelled text with the meaning that it has under a task. */
export type ReadField =
  | { readonly kind: 'references'; readonly written: LabelledText; readonly list: ReferenceList }
  | { readonly kind: 'dependencies' | 'estimate' | 'other'; readonly written: LabelledText }

/** The field that begins at `from`, if one does; `end` is the end of the line or of the lines it runs over. */
export function readField(text: string, from: number, end: number): ReadField | undefined {
  const written = labelledText(text, from, end)
  if (!written) return undefined
  const { marked, value } = written
  const kind = kindOf(written.label)
  if (kind === 'estimate') {
    return marked || minutesOf(text.slice(value.start, value.end)) !== undefined ? { kind, written } : undefined
  }
  if (kind === 'dependencies') {
    return marked || taskIdsIn(text, value.start, value.end).length > 0 ? { kind, written } : undefined
  }
  const list = referencesOf(text, written, kind)
  if (list) return { kind: 'references', written, list }
  if (kind === 'plain') return { kind: 'other', written }
  return marked && isWholeField(text, written, end) ? { kind: 'other', written } : undefined
}

/** Adds what the field says to the task it stands under. */
export function addField(text: string, draft: TaskDraft, field: ReadField): void {
  const { written } = field
  if (field.kind === 'references') {
    draft.task.references = withAdded(draft.task.references, [field.list])
    return
  }
  const value = text.slice(written.value.start, written.value.end)
  draft.task.fields = withAdded(draft.task.fields, [{ name: written.label, value, range: written.range }])
  const minutes = field.kind === 'estimate' ? minutesOf(value) : undefined
  if (minutes !== undefined) draft.task.estimate ??= minutes
  if (field.kind !== 'dependencies') return
  const awaited = taskIdsIn(text, written.value.start, written.value.end)
  const dependencies = awaited.map(({ id, range }) => ({ range, to: id, notation: 'field' }))
  draft.dependencies = withAdded(draft.dependencies, dependencies)
}

/** The kinds hold the usual spelling with a capital too, so that most labels are found as they stand. */
const kindOf = (label: string) => labelKinds.get(label) ?? labelKinds.get(label.toLowerCase())

/** A list of requirements: by its label, or by a label that may be one and a value that is one. */
function referencesOf(text: string, written: LabelledText, kind: LabelKind | undefined): ReferenceList | undefined {
  if (kind === 'plain') return undefined
  const surely = kind === 'requirements'
  if (!surely && kind !== 'validation' && !endsWithRequirementWord(written.label.toLowerCase())) return undefined
  const references = referenceValues(text, written.value)
  if (!(surely && written.marked) && !references.some(({ ids }) => ids.length > 0)) return undefined
  return { range: written.range, label: written.label, references }
}

function endsWithRequirementWord(key: string): boolean {
  const words = requirementWordsByLast.get(key.charCodeAt(key.length - 1))
  return words !== undefined && words.some(word => key.endsWith(word)) && key.split(' ').length <= 4
}

/** By the unit they end with: most labels end with another. */
const requirementWordsByLast = new Map<number, string[]>()
for (const word of requirementWords) {
  const last = word.charCodeAt(word.length - 1)
  requirementWordsByLast.set(last, [...(requirementWordsByLast.get(last) ?? []), word])
}

/** `_Leverage: …_` and nothing else on the line. A bold lead (`**Errors**: …`) opens a sentence instead. */
function isWholeField(text: string, { range, unclosed }: LabelledText, end: number): boolean {
  if (text.charCodeAt(range.start) === 42 && text.charCodeAt(range.start + 1) === 42) return false
  return !unclosed && restIsBlank(text, { start: range.end, end })
}

const restIsBlank = (text: string, { start, end }: TextRange) => text.slice(start, end).trim() === ''
