import type { DesignModel } from '../../design/designModel.ts'
import { designPaths } from '../computing/designPaths.ts'
import type { WriteContext } from '../planFormat.ts'

/** The tree of source folders that the design draws or whose files it names; undefined where it names none. */
export function sourceTree(context: WriteContext): readonly string[] | undefined {
  const drawn = drawnTree(context)
  if (drawn) return drawn
  const paths = designPaths(context)
    .filter(({ status, path }) => status !== 'removed' && path.includes('/'))
    .map(({ path }) => path)
  return paths.length === 0 ? undefined : treeOf(paths)
}

/** A fence with the branches of a tree, as it stands in the design. */
function drawnTree({ designText = '', design }: WriteContext): readonly string[] | undefined {
  for (const found of designText.matchAll(/^( {0,3})```[^\n`]*\n([\s\S]{0,6000}?)\n\1```/gm)) {
    const body = found[2] ?? ''
    if (!/[├└]──|[├└]─/.test(body) || isRejected(design, found.index)) continue
    return body.split('\n').map(line => line.trimEnd())
  }
  return undefined
}

const isRejected = (design: DesignModel | undefined, at: number): boolean =>
  (design?.sections ?? []).some(({ role, range }) => role === 'rejected' && at >= range.start && at < range.end)

interface Folder {
  readonly folders: Map<string, Folder>
  readonly files: string[]
}

function treeOf(paths: readonly string[]): readonly string[] {
  const root: Folder = { folders: new Map(), files: [] }
  for (const path of paths) {
    const parts = path.split('/')
    const file = parts.pop() ?? ''
    let folder = root
    for (const part of parts) {
      const next = folder.folders.get(part) ?? { folders: new Map<string, Folder>(), files: [] }
      folder.folders.set(part, next)
      folder = next
    }
    if (file !== '') folder.files.push(file)
  }
  return [...root.folders].flatMap(([name, folder]) => [`${name}/`, ...branches(folder, '')]).concat(root.files)
}

function branches(folder: Folder, indent: string): readonly string[] {
  const entries = [
    ...[...folder.folders].map(([name, inner]) => ({ name: `${name}/`, inner })),
    ...folder.files.map(name => ({ name, inner: undefined })),
  ]
  return entries.flatMap(({ name, inner }, at) => {
    const isLast = at === entries.length - 1
    return [
      `${indent}${isLast ? '└── ' : '├── '}${name}`,
      ...(inner ? branches(inner, `${indent}${isLast ? '    ' : '│   '}`) : []),
    ]
  })
}
