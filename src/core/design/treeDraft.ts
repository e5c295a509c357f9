import type { SectionPlace } from './designReading.ts'
import { addFact, newDraft } from './elementDraft.ts'
import type { FileTree, TreeFile } from './fileTree.ts'

/** Folders of the specification itself, and what no person writes. */
const noSource =
  /^(?:\.?\/)?(?:specs?\/|\.kiro\/|\.specify\/|\.git\/|docs?\/specs?\/|openspec\/|node_modules\/|dist\/|build\/)|(?:^|\/)(?:node_modules|__pycache__|plan\.md|spec\.md|tasks\.md)(?:\/|$)/i
/** Files that only gather others. */
const gathering = /(?:^|\/)(?:index\.[jt]sx?|__init__\.py|mod\.rs)$/
const mostFiles = 60

/** A folder tree as a list of files, each with what stands beside it. */
export function readTree({ reading, index, section }: SectionPlace, tree: FileTree, offset: number): void {
  const files = tree.files
    .filter(
      ({ path, note, status }) =>
        status !== 'existing' && !noSource.test(path) && (note !== '' || !gathering.test(path)),
    )
    .slice(0, mostFiles)
  const [first] = files
  const last = files.at(-1)
  if (!first || !last) return
  const range = { start: offset + first.start, end: offset + last.end }
  const draft = newDraft('component', `${first.path.slice(0, first.path.lastIndexOf('/') + 1)}*`, range, index)
  draft.group = section.title
  draft.tree = tree.isMarked ? 'marked' : 'plain'
  for (const file of files) addFact(draft, factOf(file), { start: offset + file.start, end: offset + file.end }, 'step')
  reading.drafts.push(draft)
}

function factOf({ path, note, status, renamed }: TreeFile): string {
  if (renamed) return `\`${path}\` → \`${renamed}\``
  const said = note.replace(
    /^(?:\*+\s*)?(?:new|update[ds]?|existing|rename[ds]?|create[ds]?|modif(?:y|ied))\b[\s:*—–-]*|^\+\s/i,
    '',
  )
  return `\`${path}\` (${status === 'new' ? 'new' : status === 'removed' ? 'removed' : 'changed'})${said === '' ? '' : `: ${said}`}`
}
