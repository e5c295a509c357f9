import type { TextRange } from '../text/range.ts'
import { idPlaces, placeAt, type IdPlace } from './idPlaces.ts'
import { idTokens } from './idTokens.ts'
import { idOf } from './completionsAt.ts'
import type { Spec, Target } from './spec.ts'
import type { Place, SpecDocument } from './specDocument.ts'

/** Why an id is not renamed: a word that a program can tell apart. */
export type RenameRefusal = 'no-id' | 'not-an-id' | 'taken' | 'unknown' | 'repeated' | 'by-place'

export interface Refused {
  readonly kind: 'refused'
  readonly reason: RenameRefusal
  readonly id: string
}

/** The id under the cursor, ready to be renamed. */
export interface Renameable {
  readonly kind: 'renameable'
  readonly range: TextRange
  readonly id: string
}

export interface PlaceEdit extends Place {
  readonly newText: string
}

export type Renamed = { readonly kind: 'renamed'; readonly edits: readonly PlaceEdit[] } | Refused

/** The id at an offset, or why it cannot be renamed. */
export function renameableAt(spec: Spec, document: SpecDocument, offset: number): Renameable | Refused {
  const found = subjectAt(spec, document, offset)
  return found.kind === 'refused' ? found : { kind: 'renameable', range: found.range, id: found.written }
}

/** Gives the id at an offset another name wherever the spec writes it. What is numbered below it follows. */
export function renameAt(spec: Spec, document: SpecDocument, offset: number, newId: string): Renamed {
  const subject = subjectAt(spec, document, offset)
  if (subject.kind === 'refused') return subject
  const [token] = idTokens(newId, 0, newId.length)
  if (!token || token.start !== 0 || token.end !== newId.length) return refused('not-an-id', newId)
  if (subject.isTaken(newId)) return refused('taken', newId)
  const edits = spec.documents.flatMap(other =>
    withoutRepeats(
      idPlaces(other)
        .filter(({ of, written }) => written && of === subject.of)
        .flatMap(place => placeEdits(other, place, id => subject.renamed(id, newId))),
    ),
  )
  return { kind: 'renamed', edits }
}

/** Where a line both gives an id to something and cites it, the id stands there once. Edits come in their order. */
function withoutRepeats(edits: readonly PlaceEdit[]): readonly PlaceEdit[] {
  let end = 0
  return edits.filter(({ range }) => {
    if (range.start < end) return false
    end = range.end
    return true
  })
}

interface Subject {
  readonly kind: 'subject'
  readonly of: IdPlace['of']
  readonly range: TextRange
  readonly written: string
  isTaken(newId: string): boolean
  /** The new form of an id that means the subject or something numbered below it; undefined for all others. */
  renamed(id: string, newId: string): string | undefined
}

function subjectAt(spec: Spec, document: SpecDocument, offset: number): Subject | Refused {
  const place = placeAt(document, offset)
  if (!place) return refused('no-id', '')
  const { text } = document
  const tokens = place.written ? idTokens(text, place.range.start, place.range.end) : []
  const range = tokens.find(({ start, end }) => start <= offset && offset <= end) ?? tokens[0] ?? place.range
  const written = place.written ? text.slice(range.start, range.end) : (place.ids[0] ?? '')
  return place.of === 'task' ? taskSubject(spec, range, written) : requirementSubject(spec, range, written)
}

function taskSubject(spec: Spec, range: TextRange, written: string): Subject | Refused {
  const [held, other] = spec.tasksWithId(written)
  if (!held) return refused('unknown', written)
  if (other) return refused('repeated', written)
  const { tasks } = held.document.plan
  const isBelow = (id: string): boolean => {
    const [found] = spec.tasksWithId(id)
    for (let at = found?.task.parent ?? -1; at >= 0; at = tasks[at]?.parent ?? -1) if (at === held.index) return true
    return false
  }
  const follows = (id: string) => id.startsWith(`${written}.`) && isBelow(id)
  return {
    kind: 'subject',
    of: 'task',
    range,
    written,
    isTaken: newId =>
      newId !== written &&
      tasks.some(
        ({ id }) => !follows(id) && id !== written && (id === newId || tasksFollow(id, newId, tasks, follows, written)),
      ),
    renamed: (id, newId) => (id === written || follows(id) ? newId + id.slice(written.length) : undefined),
  }
}

/** Whether a subtask that is renamed along would get an id that another task has. */
function tasksFollow(
  id: string,
  newId: string,
  tasks: readonly { readonly id: string }[],
  follows: (id: string) => boolean,
  written: string,
): boolean {
  return (
    id.startsWith(`${newId}.`) && tasks.some(task => follows(task.id) && newId + task.id.slice(written.length) === id)
  )
}

function requirementSubject(spec: Spec, range: TextRange, written: string): Subject | Refused {
  const [target, other] = spec.targetsOf(written)
  if (!target) return refused('unknown', written)
  const old = idOf(target)
  const namesakes = spec.requirements.flatMap(({ requirement: { id, criteria } }) => [
    id,
    ...criteria.map(one => one.id),
  ])
  const times = namesakes.filter(id => id === old).length
  if (other || times > (isAlone(target) ? 2 : 1)) return refused('repeated', written)
  const declaration = idPlaces(target.document).find(
    ({ declares, of, ids }) => declares && of === 'requirement' && ids[0] === old,
  )
  if (!declaration?.written) return refused('by-place', old)
  return {
    kind: 'subject',
    of: 'requirement',
    range,
    written,
    isTaken: newId => newId !== old && (spec.targetsOf(newId).some(found => !isSame(found, target)) || hasBelow(newId)),
    renamed(id, newId) {
      const [found, more] = spec.targetsOf(id)
      if (!found || more || found.requirement !== target.requirement) return undefined
      if (isSame(found, target)) return withTail(id, old, newId)
      const isDerived = target.criterion === undefined && idOf(found).startsWith(`${old}.`)
      return isDerived ? withTail(id, idOf(found), newId + idOf(found).slice(old.length)) : undefined
    },
  }

  function hasBelow(newId: string): boolean {
    return namesakes.some(id => id.startsWith(`${newId}.`) && !id.startsWith(`${old}.`))
  }
}

const isSame = (a: Target, b: Target) => a.requirement === b.requirement && a.criterion === b.criterion

/** A requirement that is its own one criterion. */
const isAlone = ({ requirement, criterion }: Target) => criterion?.id === requirement.id

/** `R1.2` becomes `R5.2`: what stands before the id stays, also what stands behind it, such as `.*`. */
function withTail(written: string, old: string, newId: string): string {
  const at = written.indexOf(old)
  return at < 0 ? newId : written.slice(0, at) + newId + written.slice(at + old.length)
}

/** One edit an id; a range whose ends would not say it any more becomes a list. */
function placeEdits(
  { name, text }: SpecDocument,
  { range, ids }: IdPlace,
  renamed: (id: string) => string | undefined,
): readonly PlaceEdit[] {
  const tokens = idTokens(text, range.start, range.end).map(token => {
    const newText = renamed(text.slice(token.start, token.end))
    return newText === undefined ? undefined : { name, range: token, newText }
  })
  const changed = ids.map(renamed)
  const isChanged = (one: unknown) => one !== undefined
  if (ids.length < 2 || (changed.every(isChanged) && tokens.every(isChanged))) return tokens.flatMap(edit => edit ?? [])
  if (!changed.some(isChanged)) return []
  return [{ name, range, newText: ids.map((id, at) => changed[at] ?? id).join(', ') }]
}

function refused(reason: RenameRefusal, id: string): Refused {
  return { kind: 'refused', reason, id }
}
