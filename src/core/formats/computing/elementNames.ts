import type { ElementKind } from '../../design/designModel.ts'
import { frameIn } from '../frames/frameText.ts'
import type { WriteContext } from '../planFormat.ts'

/** The names of the design's elements of some kinds, as code where they are code. */
export function elementNames({ design }: WriteContext, kinds: readonly ElementKind[], most: number): readonly string[] {
  const names = (design?.elements ?? [])
    .filter(({ kind, status }) => kinds.includes(kind) && status !== 'existing' && status !== 'removed')
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
    .map(({ kind, name }) => (isData(kind) ? codeName(name) : shownName(name)))
  const distinct = [...new Set(names)]
  return distinct.length > most
    ? [...distinct.slice(0, most), frameIn(design?.language ?? 'en')('{0} more', String(distinct.length - most))]
    : distinct
}

export const shownName = (name: string): string =>
  name.includes('`') || !/[a-z][A-Z]|_|\/|\(/.test(name) ? name : `\`${name}\``

/** The name of a table or type, which is code even where it looks like a word. */
export const codeName = (name: string): string => (/[`\s]/.test(name) ? name : `\`${name}\``)

const isData = (kind: ElementKind): boolean => kind === 'storage' || kind === 'dataModel'
