import type { RowBody } from '../core/preview/bodyBlock.ts'
import type { Figures, HeadingRow, PreviewRow, ProseRow, TaskRow } from '../core/preview/previewModel.ts'
import { bodyElements, inlineNodes } from './bodyElements.ts'
import { type Child, element, svg } from './element.ts'
import { icon, type IconName } from './icons.ts'
import type { RowPlace } from './shownPlan.ts'
import { duration, text } from './texts.ts'

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
  readonly knowsRequirement: (id: string) => boolean
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

/** Clicks are told apart by `data-action`: a row holds no listeners, so that it can be drawn anew in place. */
export function rowElement(row: PreviewRow, look: RowLook): HTMLElement {
  switch (row.kind) {
    case 'heading':
      return heading(row, look)
    case 'prose':
      return prose(row, look)
    case 'task':
      return task(row, look)
  }
}

export function isExpandable(row: PreviewRow, { children }: RowPlace): boolean {
  return children.count > 0 || (row.kind === 'task' && row.lines > 0)
}

function frame(
  row: PreviewRow,
  look: RowLook,
  attributes: Parameters<typeof element>[1],
  children: Child[],
): HTMLElement {
  const { place, number, isActive, isCurrent, isCollapsed } = look
  const made = element(
    'div',
    {
      class: `row ${row.kind}${isCurrent ? ' current' : ''}`,
      id: `row-${number}`,
      role: 'treeitem',
      tabindex: isActive ? 0 : -1,
      'aria-level': place.level,
      'aria-posinset': place.position,
      'aria-setsize': place.siblings.count,
      'aria-expanded': isExpandable(row, place) ? !isCollapsed : undefined,
      'data-key': row.key,
      'data-indent': Math.min(place.indent, 8),
      ...attributes,
    },
    ...children,
  )
  if (isActive) for (const control of made.querySelectorAll('[tabindex="-1"]')) control.setAttribute('tabindex', '0')
  return made
}

function heading(row: HeadingRow, look: RowLook): HTMLElement {
  return frame(row, look, { 'aria-labelledby': `title-${look.number}` }, [
    element(
      'div',
      { class: 'line' },
      twisty(row, look),
      // The title of the page is the first level.
      element(
        `h${Math.max(2, row.level)}` as 'h2',
        { class: 'title', id: `title-${look.number}`, dir: 'auto' },
        ...titleNodes(row.title, look.body),
      ),
      row.figures && row.figures.total > 0 && sectionProgress(row.figures),
    ),
  ])
}

/** Until the title has come with its marks, its code at least is shown as code. */
function titleNodes(title: string, body: RowBody | undefined): readonly Child[] {
  if (body && body.title.length > 0) return inlineNodes(body.title)
  const parts = title.split('`')
  if (parts.length % 2 === 0) return [title]
  return parts.map((part, at) => (at % 2 === 0 ? part : element('code', { dir: 'auto' }, part)))
}

function sectionProgress({ done, total }: Figures): HTMLElement {
  return element(
    'span',
    { class: 'section-progress', title: text('figures.done', done, total) },
    svg(
      'svg',
      { class: 'bar', viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': true },
      svg('rect', { class: 'bar-all', width: 100, height: 4 }),
      svg('rect', { class: 'bar-done', width: Math.round((done / total) * 100), height: 4 }),
    ),
    element('span', { class: 'figure' }, `${done}/${total}`),
  )
}

function prose(row: ProseRow, look: RowLook): HTMLElement {
  return frame(row, look, { 'aria-label': text('row.prose') }, [
    element('div', { class: 'body' }, ...bodyElements(look.body?.blocks ?? [])),
  ])
}

function task(row: TaskRow, look: RowLook): HTMLElement {
  const { number, state, body, isCollapsed, note } = look
  const isPartial = state !== 'done' && (row.subtasks?.done ?? 0) > 0
  const chips = chipsOf(row, look)
  return frame(
    row,
    look,
    {
      'aria-labelledby': `id-${number} title-${number} state-${number}`,
      'aria-checked': row.marker === undefined ? undefined : isPartial ? 'mixed' : state === 'done' ? 'true' : 'false',
      'data-state': state,
    },
    [
      element(
        'div',
        { class: 'line' },
        twisty(row, look),
        row.marker === undefined
          ? element('span', { class: 'box boxless' }, icon(stateIcons[state]))
          : box(row, state, isPartial),
        element('span', { class: 'id', id: `id-${number}` }, row.id),
        element('span', { class: 'title', id: `title-${number}`, dir: 'auto' }, ...titleNodes(row.title, body)),
        element('span', { class: 'badges' }, ...badges(row, state)),
        stateButton(row, state, number),
        element(
          'button',
          {
            class: 'quiet go',
            tabindex: -1,
            title: text('task.openRow'),
            'aria-label': text('task.openRow'),
            'data-action': 'openRow',
          },
          icon('goTo'),
        ),
      ),
      chips.length > 0 && element('div', { class: 'chips' }, ...chips),
      !isCollapsed && body && body.blocks.length > 0 && element('div', { class: 'body' }, ...bodyElements(body.blocks)),
      note !== undefined && noteElement(note),
    ],
  )
}

/** A sign for the mouse; the keys and the row's `aria-expanded` say the same to everybody else. */
function twisty(row: PreviewRow, { place }: RowLook): HTMLElement {
  return isExpandable(row, place)
    ? element('span', { class: 'twisty', 'data-action': 'fold', 'aria-hidden': true }, icon('chevron'))
    : element('span', { class: 'twisty', 'aria-hidden': true })
}

function box(row: TaskRow, state: TaskState, isPartial: boolean): HTMLElement {
  const input = element('input', {
    type: 'checkbox',
    class: 'box',
    tabindex: -1,
    'data-action': 'tick',
    'data-state': state,
    'aria-label': text('task.done', named(row)),
  })
  input.checked = state === 'done'
  input.indeterminate = isPartial
  return input
}

function stateButton(row: TaskRow, state: TaskState, number: number): HTMLElement {
  const name = text(`state.${state}`)
  const inside = [icon(stateIcons[state]), element('span', { class: 'state-name', id: `state-${number}` }, name)]
  return row.marker === undefined
    ? element('span', { class: 'state-button', 'data-state': state }, ...inside)
    : element(
        'button',
        {
          class: 'state-button quiet',
          tabindex: -1,
          'data-action': 'menu',
          'data-state': state,
          'aria-haspopup': 'menu',
          'aria-label': text('task.stateOf', named(row), name),
          title: text('task.setState'),
        },
        ...inside,
      )
}

function badges(row: TaskRow, state: TaskState): readonly HTMLElement[] {
  const badge = (name: string, sign: IconName | undefined, words: string, title = words): HTMLElement =>
    element('span', { class: `badge badge-${name}`, title, dir: 'auto' }, sign && icon(sign), words)
  return [
    ...(row.ready && state !== 'done' ? [badge('ready', 'play', text('task.ready'))] : []),
    ...(row.checkpoint ? [badge('checkpoint', 'flag', text('task.checkpoint'))] : []),
    ...(row.optional ? [badge('optional', undefined, text('task.optional'))] : []),
    ...(row.parallel ? [badge('parallel', 'parallel', 'P', text('task.parallel'))] : []),
    ...row.labels.map(label => badge('label', undefined, label)),
    ...(row.story === undefined || row.labels.includes(row.story) ? [] : [badge('label', undefined, row.story)]),
    ...(row.estimate === undefined
      ? []
      : [badge('estimate', 'clock', duration(row.estimate), text('task.estimate', duration(row.estimate)))]),
    ...(row.subtasks === undefined
      ? []
      : [
          badge(
            'subtasks',
            undefined,
            `${row.subtasks.done}/${row.subtasks.total}`,
            text('task.subtasks', row.subtasks.done, row.subtasks.total),
          ),
        ]),
  ]
}

function chipsOf(row: TaskRow, { knowsRequirement, body }: RowLook): readonly HTMLElement[] {
  const waits = new Set(row.blockedBy)
  return [
    ...row.requirements.map(id =>
      knowsRequirement(id)
        ? chip('requirement', { 'data-action': 'openRequirement', 'data-id': id }, id, text('task.requirement', id))
        : noChip(id, text('task.unknownRequirement', id)),
    ),
    ...row.dependsOn.map(({ id, key }) =>
      key === undefined
        ? noChip(id, text('task.unknownTask', id), icon('arrow'))
        : chip(
            waits.has(id) ? 'dependency waits' : 'dependency',
            { 'data-action': 'goTo', 'data-to': key },
            id,
            text(waits.has(id) ? 'task.waitsFor' : 'task.dependsOn', id),
            icon('arrow'),
          ),
    ),
    ...(body?.sources ?? []).map(({ label, text: words }, at) =>
      chip(
        'source',
        { 'data-action': 'openSource', 'data-at': at },
        label,
        text('task.source', label, words),
        icon('note'),
      ),
    ),
  ]
}

function chip(
  kind: string,
  data: Readonly<Record<string, string | number>>,
  label: string,
  name: string,
  sign?: SVGElement,
): HTMLElement {
  // What a requirement says is shown by the page's own hint, which the keyboard gets too.
  const title = kind === 'requirement' ? undefined : name
  return element('button', { class: `chip ${kind}`, tabindex: -1, title, 'aria-label': name, ...data }, sign, label)
}

const noChip = (label: string, title: string, sign?: SVGElement): HTMLElement =>
  element('span', { class: 'chip unknown', title }, sign, label, icon('warning'))

function noteElement(note: string): HTMLElement {
  return element(
    'p',
    { class: 'note' },
    icon('warning'),
    element('span', { dir: 'auto' }, note),
    element(
      'button',
      {
        class: 'quiet',
        tabindex: -1,
        'data-action': 'dismiss',
        'aria-label': text('answer.dismiss'),
        title: text('answer.dismiss'),
      },
      icon('close'),
    ),
  )
}

/** How the page speaks of a task. */
export const named = ({ id, title }: TaskRow): string => (id === '' ? title : `${id} ${title}`)
