import type { DocumentTask } from '../plan/planDocument.ts'
import type { CitedCriteria } from './citedCriteria.ts'
import { nameFinder } from './nameWords.ts'

/** A task whose source is gone, and what shows it. */
export interface OrphanedTask {
  readonly task: DocumentTask
  /** Names in its title that no document has; empty where its references show it. */
  readonly names: readonly string[]
}

/** What tells whether a name was ever the design's. */
export interface NameSources {
  /** Design and requirements as they are. */
  readonly texts: readonly string[]
  readonly earlierDesign: string | undefined
  /** Whether the plan was generated, so that its names are the design's. */
  readonly isOurs: boolean
  /** Indexes of the tasks that a fresh plan has too: their source is there. */
  readonly matched: ReadonlySet<number>
}

/** Where fewer references are known than this part, the plan numbers otherwise and has lost nothing. */
const referencesFollow = 0.5

/** Tasks that cite only what is gone, and tasks about names that the design had and has no more. */
export function orphanedTasks(
  tasks: readonly DocumentTask[],
  { criteriaOf }: CitedCriteria,
  sources: NameSources,
): readonly OrphanedTask[] {
  const parents = new Set(tasks.map(({ parent }) => parent))
  const own = tasks.filter((task, at) => !task.checkpoint && !parents.has(at))
  const citing = own.filter(({ requirements }) => requirements.length > 0)
  const gone = new Set(citing.filter(({ requirements }) => requirements.every(id => criteriaOf(id) === undefined)))
  const areReferencesTelling = citing.length - gone.size >= citing.length * referencesFollow

  const matched = new Set([...sources.matched].flatMap(at => tasks[at] ?? []))
  const named = new Map(own.filter(task => !matched.has(task)).map(task => [task, codeNames(task.title)]))
  const all = [...new Set([...named.values()].flat())]
  const find = nameFinder(all)
  const foundIn = (text: string) => new Set([...find(text)].flatMap(at => all[at] ?? []))
  const known = all.length > 0 ? foundIn(sources.texts.join('\n')) : new Set<string>()
  const former =
    sources.earlierDesign === undefined ? new Set(sources.isOurs ? all : []) : foundIn(sources.earlierDesign)

  return own.flatMap(task => {
    if (matched.has(task)) return []
    const names = named.get(task) ?? []
    if (names.some(name => known.has(name))) return []
    const lost = sources.texts.length > 0 ? names.filter(name => former.has(name)) : []
    if (lost.length > 0) return [{ task, names: lost }]
    return areReferencesTelling && gone.has(task) ? [{ task, names: [] }] : []
  })
}

/** Names of code in a title, `TokenStore` or `token_store`: plain words and paths may be anything. */
function codeNames(title: string): readonly string[] {
  return [...title.matchAll(/(?<![\w./-])`?([A-Za-z_]\w{2,60})(?![\w./-])/g)].flatMap(([, name = '']) =>
    /[a-z][A-Z]|\w_\w/.test(name) && !/^[A-Z]+_[A-Z_]+$/.test(name) ? [name] : [],
  )
}
