import type { PreviewRow } from '../core/preview/previewModel.ts'

export type TreeStep =
  | { readonly go: string }
  | { readonly fold: string; readonly isCollapsed: boolean }
  | { readonly does: 'tick' | 'open' | 'menu' | 'expandSiblings' }

export interface TreePlace {
  readonly row: PreviewRow
  /** Keys of the rows that are shown, in order. */
  readonly shown: readonly string[]
  readonly isExpandable: boolean
  readonly isCollapsed: boolean
  readonly isRightToLeft: boolean
}

/** What a key means on a row, as in every tree; undefined where it means nothing. */
export function treeStep(
  key: string,
  { row, shown, isExpandable, isCollapsed, isRightToLeft }: TreePlace,
): TreeStep | undefined {
  const at = shown.indexOf(row.key)
  const toward = isRightToLeft ? mirrored[key] : undefined
  switch (toward ?? key) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(shown.length - 1)
    case 'PageDown':
      return to(Math.min(at + 10, shown.length - 1))
    case 'PageUp':
      return to(Math.max(at - 10, 0))
    case 'ArrowRight':
      return isExpandable && isCollapsed ? { fold: row.key, isCollapsed: false } : isExpandable ? to(at + 1) : undefined
    case 'ArrowLeft':
      if (isExpandable && !isCollapsed) return { fold: row.key, isCollapsed: true }
      return row.parent === undefined ? undefined : { go: row.parent }
    case ' ':
      return { does: 'tick' }
    case 'Enter':
      return { does: 'open' }
    case 'm':
    case 'ContextMenu':
      return { does: 'menu' }
    case '*':
      return { does: 'expandSiblings' }
    default:
      return undefined
  }

  function to(place: number): TreeStep | undefined {
    const key = shown[place]
    return key === undefined ? undefined : { go: key }
  }
}

const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }
