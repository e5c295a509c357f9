import type { TextRange } from '../text/range.ts'
import type { DocumentTask, Field, ReferenceList } from './planDocument.ts'
import type { TaskState } from './plan.ts'
import type { TaskHead } from './taskHead.ts'

/** A heading with what it says about the boxes below it. */
export interface Section {
  readonly level: number
  readonly items: boolean
  readonly phase: string | undefined
  readonly story: string | undefined
  /** The draft of the task heading that this section lies in, or -1. */
  readonly draft: number
}

/** Another task that has to be done before, as it is mentioned under the one that waits. */
export interface WrittenDependency {
  readonly range: TextRange
  readonly to: string
  readonly notation: string
}

/** A task while it is made; what is not written stays absent. */
export type TaskInMaking = { -readonly [Name in keyof DocumentTask]: DocumentTask[Name] } & {
  references: ReferenceList[]
  fields: Field[]
  details: TextRange[]
}

/**
 * A box or heading that may be a task, while its lines are gathered. Its task is made at once and filled in later:
 * a plan has thousands.
 */
export interface TaskDraft {
  readonly task: TaskInMaking
  readonly section: Section
  /** Whether a word for "task" stands before the id. */
  readonly named: boolean
  /** What the box or the heading itself says. */
  readonly state: TaskState | undefined
  /** Index of the draft it stands in, or -1. */
  readonly parent: number
  readonly firstLine: number
  lastLine: number
  dependencies: WrittenDependency[]
}

export interface DraftPlace {
  /** Index into the checkboxes, or -1 for a heading. */
  readonly checkbox: number
  readonly parent: number
  readonly firstLine: number
  readonly lastLine: number
}

/** A draft with nothing under it yet. */
export function newDraft(
  head: TaskHead,
  section: Section,
  { checkbox, parent, firstLine, lastLine }: DraftPlace,
  state: TaskState | undefined,
  marker: string,
): TaskDraft {
  const task = newTask(head, section, checkbox, marker)
  return { task, section, named: head.named, state, parent, firstLine, lastLine, dependencies: none }
}

/** What stands for the draft of a section around a part of a plan, and gathers what the part adds to it. */
export function outerDraft(section: Section): TaskDraft {
  const range = { start: 0, end: 0 }
  const head = { id: '', title: '', titleRange: range, named: false, optional: false, parallel: false, labels: none }
  return newDraft(head, section, { checkbox: -1, parent: -1, firstLine: -1, lastLine: -1 }, undefined, '')
}

function newTask(head: TaskHead, section: Section, checkbox: number, marker: string): TaskInMaking {
  const { labels } = head
  const task: TaskInMaking = {
    key: '',
    id: head.id,
    title: head.title,
    titleRange: head.titleRange,
    range: head.titleRange,
    checkbox,
    state: 'open',
    marker,
    optional: head.optional,
    parallel: head.parallel,
    checkpoint: false,
    depth: 0,
    parent: -1,
    labels,
    references: none,
    requirements: none,
    dependsOn: none,
    fields: none,
    details: none,
  }
  const story = labels.length === 0 ? section.story : (storyOf(labels) ?? section.story)
  if (head.idRange) task.idRange = head.idRange
  if (story !== undefined) task.story = story
  if (section.phase !== undefined) task.phase = section.phase
  return task
}

const storyOf = (labels: readonly string[]) => labels.find(label => /^US-?\d/.test(label))?.replace('-', '')

/** Most lists stay empty or hold one entry: the empty one is shared, and an array of one takes no room for more. */
const none: never[] = []

export function withAdded<Entry>(list: Entry[], added: Entry[]): Entry[] {
  if (list.length === 0) return added
  for (const entry of added) list.push(entry)
  return list
}
