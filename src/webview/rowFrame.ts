import type { RowBody } from '../core/preview/bodyBlock.ts'
import type { PreviewRow, TaskRow } from '../core/preview/previewModel.ts'
import { inlineNodes } from './bodyElements.ts'
import { type Attributes, type Child, element } from './element.ts'
import { icon, type IconName } from './icons.ts'
import type { RowPlace } from './shownPlan.ts'

type TaskState = TaskRow['state']

/** What a row is drawn from, besides itself. */
export interface RowLook {
  readonly place: RowPlace
  /** A number that stays with the row, for references between elements. */
  readonly number: number
  /** What stands inside it, once it has come. */
  readonly body: RowBody | undefined
  /** The task's state as the reader has set it, before the document has it. */
  readonly state: TaskState
  readonly isCollapsed: boolean
  /** Whether Tab comes here. */
  readonly isActive: boolean
  /** Whether the cursor of the editor stands here. */
  readonly isCurrent: boolean
  /** Why the last change was not made. */
  readonly note: string | undefined
  /** Undefined where the plan has no requirements beside it, so that none can be missing. */
  readonly knowsRequirement: (id: string) => boolean | undefined
}

export const stateIcons: Readonly<Record<TaskState, IconName>> = {
  open: 'circle',
  done: 'check',
  active: 'active',
  queued: 'queued',
  blocked: 'blocked',
  deferred: 'deferred',
  skipped: 'skipped',
}

export function isExpandable(row: PreviewRow, { children }: RowPlace): boolean {
  return children.count > 0 || (row.kind === 'task' && row.lines > 0)
}

/**
 * What all rows have in common: their place in the tree. It is a tree grid, because in the items of a plain tree
 * nothing may be used by itself, and rows have boxes, links and buttons.
 */
export function frame(row: PreviewRow, look: RowLook, attributes: Attributes, children: Child[]): HTMLElement {
  const { place, number, isActive, isCurrent, isCollapsed } = look
  const made = element(
    'div',
    {
      class: `row ${row.kind}${isCurrent ? ' current' : ''}`,
      id: `row-${number}`,
      role: 'row',
      tabindex: isActive ? 0 : -1,
      'aria-level': place.level,
      'aria-posinset': place.position,
      'aria-setsize': place.siblings.count,
      'aria-expanded': isExpandable(row, place) ? !isCollapsed : undefined,
      'data-key': row.key,
      'data-indent': Math.min(place.indent, 8),
      ...attributes,
    },
    ...children.map(inCell),
  )
  if (isActive) for (const control of made.querySelectorAll('[tabindex="-1"]')) control.setAttribute('tabindex', '0')
  return made
}

function inCell(child: Child): Child {
  if (child instanceof Element) child.setAttribute('role', 'gridcell')
  return child
}

/** Until the title has come with its marks, its code at least is shown as code. */
export function titleNodes(title: string, body: RowBody | undefined): readonly Child[] {
  if (body && body.title.length > 0) return inlineNodes(body.title)
  const parts = title.split('`')
  if (parts.length % 2 === 0) return [title]
  return parts.map((part, at) => (at % 2 === 0 ? part : element('code', { dir: 'auto' }, part)))
}

/** A sign for the mouse; the keys and the row's `aria-expanded` say the same to everybody else. */
export function twisty(row: PreviewRow, { place }: RowLook): HTMLElement {
  return isExpandable(row, place)
    ? element('span', { class: 'twisty', 'data-action': 'fold', 'aria-hidden': true }, icon('chevron'))
    : element('span', { class: 'twisty', 'aria-hidden': true })
}

/** How the page speaks of a task. */
export const named = ({ id, title }: TaskRow): string => (id === '' ? title : `${id} ${title}`)
