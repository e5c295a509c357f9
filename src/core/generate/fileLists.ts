import { statusOf } from '../design/elementStatus.ts'
import type { DesignElement, Fact } from '../design/designModel.ts'
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
  const paths = lists.flatMap(list => list.facts.flatMap(({ text }) => leadingPath(text) ?? []))
  const taken = new Set<string>()
  const placed = elements
    .filter(element => !lists.includes(element))
    .map(element => {
      const path = ownerKinds.has(element.kind) ? pathFor(element, paths) : undefined
      if (path === undefined) return element
      taken.add(path)
      return { ...element, path }
    })
  const left = lists.map(list => ({
    ...list,
    facts: list.facts.filter(({ text }) => !taken.has(leadingPath(text) ?? '')),
  }))
  return { elements: placed, lists: left }
}

/** The listed path that ends as the element's own path does, or whose file has its name. */
function pathFor({ name, path, declarations }: DesignElement, paths: readonly string[]): string | undefined {
  const own = path ?? pathOf(name)
  if (own) return paths.find(listed => listed === own || listed.endsWith(`/${own}`))
  const keys = new Set([name, ...declarations.map(declaration => declaration.name)].map(nameKey))
  return paths.find(listed => /\.\w+$/.test(listed) && keys.has(nameKey(listed)))
}

/** The files of lists, a bullet each. */
export function fileListWorks(lists: readonly DesignElement[], wording: Wording): readonly Work[] {
  return lists.flatMap(list => evenParts(list.facts, mostDetails).map(part => filesWork(list, part, wording)))
}

function filesWork(list: DesignElement, facts: readonly Fact[], wording: Wording): Work {
  const paths = facts.flatMap(({ text }) => leadingPath(text) ?? [])
  const names = paths.slice(0, 2).map(path => `\`${shortPath(path)}\``)
  const title = wording.files(paths.length > names.length ? wording.listed(names) : wording.list(names))
  return elementWork(
    'implement',
    title,
    facts.map(fact => fileFact(fact.text, wording)),
    [{ ...list, facts }],
    { places: facts.map(fact => fact.range) },
  )
}

/** The file's own name; where that is only a pattern, the path. */
function shortPath(path: string): string {
  const last = path.slice(path.lastIndexOf('/') + 1)
  return /\w/.test(last) ? last : path
}

/** `src/a.ts` (new) — keeps tokens → Create `src/a.ts`: keeps tokens. */
function fileFact(text: string, wording: Wording): string {
  const path = leadingPath(text)
  if (!path) return factText(text)
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
  return pathOf(start) ?? (/^[\w@.-]+(?:\/[\w@.*{}-]+){1,12}$/.test(start) ? start : undefined)
}
