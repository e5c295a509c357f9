import type { PlanDocument } from '../plan/planDocument.ts'
import { wavesIn } from '../plan/waveDependencies.ts'
import type { LineScan } from '../text/lineScan.ts'
import type { Fix } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'

/** A table or a graph of a plan that names its tasks, but not all of them. */
export interface UnlistedTasks {
  /** Ids of the tasks that are missing, in the plan's order. */
  readonly ids: readonly string[]
  readonly message: string
  /** The entry behind which the first of them belongs. */
  readonly range: TextRange
  readonly fixes: readonly Fix[]
}

/** What a list may name of a task. */
export interface ListableTask {
  readonly id: string
  readonly title: string
  readonly depth: number
  readonly optional: boolean
  readonly checkpoint: boolean
  readonly isLeaf: boolean
}

/** An entry of a list that may be one of tasks: a row of a table, or an id in a closing graph. */
export interface TaskEntry {
  readonly where: 'table' | 'graph'
  /** Tells graphs apart. All tables together are one list: each phase may have one of its own. */
  readonly graph?: number
  /** `1.2`, `T001`, `3.1-3.4`; perhaps no ids of tasks at all. */
  readonly named: readonly string[]
  readonly range: TextRange
  /** What an entry for another task would be behind this one. */
  readonly another: (task: ListableTask) => string
}

export function listableTasks({ tasks }: Pick<PlanDocument, 'tasks'>): readonly ListableTask[] {
  const parents = new Set(tasks.map(({ parent }) => parent))
  return tasks.map(({ id, title, depth, optional, checkpoint }, at) => {
    return { id, title, depth, optional, checkpoint, isLeaf: !parents.has(at) }
  })
}

export const taskEntries = (scan: LineScan): readonly TaskEntry[] => [...graphEntries(scan), ...tableEntries(scan)]

/** Each list that names most tasks and lacks some. */
export function unlistedTasks(tasks: readonly ListableTask[], entries: readonly TaskEntry[]): readonly UnlistedTasks[] {
  if (entries.length < 2) return []
  const known = new Map(tasks.flatMap(({ id }, at) => (id === '' ? [] : [[id, at] as const])))
  const lists = new Map<number | undefined, Map<string, TaskEntry>>()
  for (const entry of entries) {
    for (const id of entry.named.flatMap(idsOf)) {
      const list = lists.get(entry.graph) ?? new Map<string, TaskEntry>()
      lists.set(entry.graph, list.set(id, entry))
    }
  }
  return [...lists.values()].flatMap(list => unlistedIn(tasks, list))

  /** A range means the tasks between its ends that stand as deep as they. */
  function idsOf(written: string): readonly string[] {
    if (known.has(written)) return [written]
    const [from = '', to = ''] = written.split(/\s?[-–—~〜～]\s?/)
    const [first, last] = [known.get(from), known.get(to)]
    if (first === undefined || last === undefined) return []
    const depth = tasks[first]?.depth
    return tasks.slice(first, last + 1).flatMap(task => (task.depth === depth && task.id !== '' ? [task.id] : []))
  }
}

function unlistedIn(tasks: readonly ListableTask[], entries: ReadonlyMap<string, TaskEntry>): readonly UnlistedTasks[] {
  const wanted = alikeTasks(tasks, entries)
  const missing = wanted.filter(({ id }) => !entries.has(id))
  const [last] = [...entries.values()].slice(-1)
  // A list that lacks more than a third is about something else.
  if (!last || missing.length === 0 || missing.length * 3 > wanted.length || entries.size < 2) return []
  let before = last
  const behind = new Map<TaskEntry, ListableTask[]>()
  for (const task of wanted) {
    const own = entries.get(task.id)
    if (own) {
      before = own
      continue
    }
    const held = behind.get(before)
    if (held) held.push(task)
    else behind.set(before, [task])
  }
  const ids = missing.map(({ id }) => id)
  const named = ids.join(', ')
  const edits = [...behind].map(([{ range, another }, added]) => ({
    range: { start: range.end, end: range.end },
    newText: added.map(another).join(''),
  }))
  const [first = last] = behind.keys()
  const fix = { title: `Add ${named} to the ${last.where}`, edits }
  return [{ ids, message: `The ${last.where} of tasks does not name ${named}.`, range: first.range, fixes: [fix] }]
}

/** The tasks that a list like this names: main tasks, those without subtasks, or all; checkpoints where it has some. */
function alikeTasks(tasks: readonly ListableTask[], entries: ReadonlyMap<string, TaskEntry>): readonly ListableTask[] {
  const named = tasks.filter(({ id }) => entries.has(id))
  const isMains = named.every(({ depth }) => depth === 0)
  const isLeaves = named.every(({ isLeaf }) => isLeaf)
  const [hasCheckpoints, hasOptional] = [named.some(({ checkpoint }) => checkpoint), named.some(one => one.optional)]
  return tasks.filter(
    task =>
      task.id !== '' &&
      (hasCheckpoints || !task.checkpoint) &&
      (hasOptional || !task.optional) &&
      (isMains ? task.depth === 0 : !isLeaves || task.isLeaf),
  )
}

function graphEntries({ text, fences }: LineScan): readonly TaskEntry[] {
  const graphs = fences.filter(({ body }) => text.slice(body.start, body.start + 400).includes('"waves"'))
  return graphs.flatMap(({ body }) =>
    wavesIn(text, body, () => anyId).flatMap(({ tasks }) =>
      tasks.map(({ id, range }) => ({
        where: 'graph' as const,
        graph: body.start,
        named: [id],
        // With its quotes.
        range: { start: range.start - 1, end: range.end + 1 },
        another: (task: ListableTask) => `, ${JSON.stringify(task.id)}`,
      })),
    ),
  )
}

const anyId = { has: () => true }
const pipe = 124
/** A cell with more than this is no id. */
const longestCell = 60

function tableEntries({ text, lines }: LineScan): readonly TaskEntry[] {
  return lines.flatMap(({ kind, start, content, end, next }) => {
    if (kind !== 'text' || text.charCodeAt(content) !== pipe) return []
    const row = text.slice(content, Math.min(end, content + 2000))
    const cells = row.split('|').slice(1, -1)
    const [cell = ''] = cells
    if (cell.length > longestCell || !/\d/.test(cell)) return []
    const written = cell.replace(/[*`_]|^\s*Task\s/gi, '').split(/[,、，&+]/)
    const lead = (text.slice(end, next) || '\n') + text.slice(start, content)
    return [
      {
        where: 'table' as const,
        named: written.map(part => part.trim().replace(/\.$/, '')),
        range: { start: content, end },
        another: ({ id, title }: ListableTask) => {
          const filled = [id, title.replaceAll('|', '\\|'), ...cells.slice(2).map(() => '')]
          return `${lead}| ${filled.slice(0, cells.length).join(' | ')} |`
        },
      },
    ]
  })
}
