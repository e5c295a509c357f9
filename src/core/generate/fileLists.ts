import { statusOf } from '../design/elementStatus.ts'
import type { DesignElement, ElementKind, Fact } from '../design/designModel.ts'
import { factText } from '../design/factText.ts'
import { pathOf } from '../design/filePath.ts'
import { nameKey } from '../design/nameKey.ts'
import { ownerKinds } from './attachments.ts'
import { elementWork, evenParts, mostDetails } from './elementWork.ts'
import type { Work } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** From this share of its lines on that begin with a path, an element is a list of files. */
const clearShare = 0.7
const fewestFiles = 2

/** Whether an element only lists the files that a design touches: `Files changed`, 变更点. */
function isFileList(element: DesignElement): boolean {
  if (element.tree) return true
  const files = element.facts.filter(fact => leadingPath(fact.text) !== undefined)
  return (
    element.declarations.length === 0 &&
    files.length >= fewestFiles &&
    files.length >= element.facts.length * clearShare
  )
}

export interface PlacedFiles {
  /** Elements that are no lists, with the whole paths that the lists name for them. */
  readonly elements: readonly DesignElement[]
  /** The lists with the files that no element took. */
  readonly lists: readonly DesignElement[]
}

/** A file belongs to the element that it is; what no element takes stays in its list. */
export function placedFiles(elements: readonly DesignElement[]): PlacedFiles {
  const lists = elements.filter(element => element.kind === 'component' && isFileList(element))
  if (lists.length === 0) return { elements, lists }
  const paths = [...new Set(lists.flatMap(list => list.facts.flatMap(({ text }) => leadingPath(text) ?? [])))]
  const files = filesByKey(paths)
  const taken = new Set<string>()
  const others = elements.filter(element => !lists.includes(element))
  const placed = others.map(element => {
    const path = ownerKinds.has(element.kind) ? pathFor(element, paths, files) : undefined
    if (path === undefined) return element
    taken.add(path)
    return { ...element, path }
  })
  // Where a design names its parts itself, a tree of all files only says where they live.
  const tellsParts = others.filter(element => partKinds.has(element.kind)).length >= fewestParts
  const told = new Set<string>()
  const left = lists
    .filter(({ tree }) => tree !== 'plain' || !tellsParts)
    .map(list => ({
      ...list,
      facts: list.facts.filter(({ text }) => {
        const path = leadingPath(text) ?? ''
        if (taken.has(path) || (path !== '' && told.has(path))) return false
        told.add(path)
        return true
      }),
    }))
  return { elements: placed, lists: left }
}

/** From so many parts on a design tells what is to be built without its file tree. */
export const fewestParts = 3
export const partKinds: ReadonlySet<ElementKind> = new Set([...ownerKinds, 'dataModel', 'endpoint'])

/** The listed path that ends as the element's own path does, or whose file has its name. */
function pathFor(
  { name, path, declarations }: DesignElement,
  paths: readonly string[],
  files: ReadonlyMap<string, number>,
): string | undefined {
  const own = path ?? pathOf(name)
  if (own) return paths.find(listed => listed === own || listed.endsWith(`/${own}`))
  const places = [name, ...declarations.map(declaration => declaration.name)].map(each => files.get(nameKey(each)))
  return paths[Math.min(...places.map(place => place ?? Infinity))]
}

/** Where the first file of each name stands among the paths. */
function filesByKey(paths: readonly string[]): ReadonlyMap<string, number> {
  const files = new Map<string, number>()
  for (const [at, path] of paths.entries()) {
    const key = nameKey(path)
    if (/\.\w+$/.test(path) && !files.has(key)) files.set(key, at)
  }
  return files
}

/** The files of lists, a bullet each; those of a tree by folder. */
export function fileListWorks(lists: readonly DesignElement[], wording: Wording): readonly Work[] {
  return lists.flatMap(list =>
    (list.tree ? byFolder(list.facts) : [list.facts])
      .flatMap(facts => evenParts(facts, mostDetails))
      .map(part => filesWork(list, part, wording)),
  )
}

/** Folders with fewer files share a leaf with their neighbour. */
const fewFiles = 3

/** Neighbours of one folder together, small folders of one parent too; tests stand apart. */
function byFolder(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const groups: { folder: string; top: string; facts: Fact[] }[] = []
  for (const fact of facts) {
    const path = leadingPath(fact.text) ?? ''
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const top = `${String(testPath.test(path))} ${path.split('/').slice(0, 2).join('/')}`
    const last = groups.at(-1)
    if (last && (last.folder === folder || (last.top === top && last.facts.length < fewFiles))) last.facts.push(fact)
    else groups.push({ folder, top, facts: [fact] })
  }
  return groups.map(group => group.facts)
}

const testPath =
  /(?:^|\/)(?:__tests__|tests?|specs?|e2e|playwright|cypress)\/|[._-](?:test|spec)\.\w+$|(?:^|\/)test_\w+\.py$/i

function filesWork(list: DesignElement, facts: readonly Fact[], wording: Wording): Work {
  const paths = facts.flatMap(({ text }) => leadingPath(text) ?? [])
  const isNew = facts.every(({ text }) => text.includes('` (new)'))
  const named = namesOf(paths, wording)
  return elementWork(
    paths.length > 0 && paths.every(path => testPath.test(path)) ? 'systemTest' : 'implement',
    isNew ? wording.createFile(named) : wording.files(named),
    facts.map(fact => fileFact(fact.text, wording)),
    [{ ...list, facts }],
    { places: facts.map(fact => fact.range) },
  )
}

/** Up to three files by name, more by their folder where they share one. */
function namesOf(paths: readonly string[], wording: Wording): string {
  const folders = new Set(paths.map(path => path.slice(0, path.lastIndexOf('/') + 1)))
  const [folder = ''] = folders
  if (paths.length > 3 && folders.size === 1 && folder !== '') return `\`${folder}\``
  const shown = paths.slice(0, paths.length > 3 ? 2 : 3)
  const short = shown.map(shortPath)
  const names = short.map(
    (name, at) =>
      `\`${short.indexOf(name) === short.lastIndexOf(name) ? name : (shown[at] ?? '').split('/').slice(-2).join('/')}\``,
  )
  return paths.length > names.length ? wording.listed(names) : wording.list(names)
}

/** The file's own name; with its folder where many files are called so, whole where it is only a pattern. */
function shortPath(path: string): string {
  const parts = path.split('/')
  const last = parts.at(-1) ?? ''
  if (!/\w/.test(last)) return path
  return /^(?:README|index|main|mod|__init__|page|layout|styles?|types?|utils?|config)\b/i.test(last) &&
    parts.length > 1
    ? parts.slice(-2).join('/')
    : last
}

/** `src/a.ts` (new) — keeps tokens → Create `src/a.ts`: keeps tokens. */
function fileFact(text: string, wording: Wording): string {
  const path = leadingPath(text)
  if (!path || /^`[^`]+` → `/.test(text)) return factText(text)
  const rest = text.slice(text.indexOf(path) + path.length).replace(/^`/, '')
  const marked = /^\s*[（(【[]([^()（）【】[\]]{1,40})[)）】\]]/.exec(rest)
  const mark = marked?.[1] ?? ''
  const isNew = newWords.test((mark || rest.replace(/^[\s:：—–-]+/, '')).trim())
  const tail = withoutJoint(marked ? rest.slice(marked[0].length) : rest)
  const said = mark === '' || isNew || statusOf(mark) !== 'new' ? tail : tail === '' ? mark : `${mark}; ${tail}`
  const head = isNew ? wording.createFile(`\`${path}\``) : wording.files(`\`${path}\``)
  return factText(said === '' ? head : wording.fields(head, said))
}

const withoutJoint = (text: string): string => text.replace(/^[\s:：—–,，;；-]+/, '').trim()

const newWords =
  /^(?:new|create[ds]?|added|新|新增|新建|新規|作成|追加|신규|생성|nuevo|nueva|novo|nova|nouveau|neu|новый)(?![a-z])/i

/** The path that a line begins with, in backticks or bare. */
function leadingPath(text: string): string | undefined {
  const start = /^`?([\w@.*{}<>/-]{3,160})`?(?=$|[\s（(:：—–,，;；-])/.exec(text)?.[1]
  if (!start) return undefined
  if (/^\.[a-z][\w-]{2,40}$/.test(start)) return start
  return pathOf(start) ?? (/^[\w@.-]+(?:\/[\w@.*{}-]+){1,12}$/.test(start) ? start : undefined)
}
