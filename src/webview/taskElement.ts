import type { TaskRow } from '../core/preview/previewModel.ts'
import { bodyElements } from './bodyElements.ts'
import { element } from './element.ts'
import { icon, type IconName } from './icons.ts'
import { frame, named, type RowLook, stateIcons, titleNodes, twisty } from './rowFrame.ts'
import { signButton } from './signButton.ts'
import { duration, text } from './texts.ts'

type TaskState = TaskRow['state']

export function taskElement(row: TaskRow, look: RowLook): HTMLElement {
  const { number, state, body, isCollapsed, note } = look
  const isPartial = state !== 'done' && (row.subtasks?.done ?? 0) > 0
  const chips = chipsOf(row, look)
  return frame(
    row,
    look,
    {
      'aria-labelledby': `id-${number} title-${number} state-${number}`,
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
        signButton('openRow', 'goTo', text('task.openRow'), { tabindex: -1, class: 'quiet go' }),
      ),
      chips.length > 0 && element('div', { class: 'chips' }, ...chips),
      !isCollapsed && body && body.blocks.length > 0 && element('div', { class: 'body' }, ...bodyElements(body.blocks)),
      note !== undefined && noteElement(note),
    ],
  )
}

function box(row: TaskRow, state: TaskState, isPartial: boolean): HTMLElement {
  const input = element('input', {
    type: 'checkbox',
    class: 'box',
    tabindex: -1,
    'data-action': 'tick',
    'data-state': state,
    'aria-label': text('task.done', named(row)),
    'aria-checked': isPartial ? 'mixed' : undefined,
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
    // `[P]` is a label too.
    ...row.labels.filter(label => !(row.parallel && label === 'P')).map(label => badge('label', undefined, label)),
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
    ...row.requirements.map(id => {
      const isKnown = knowsRequirement(id)
      if (isKnown === undefined) return element('span', { class: 'chip unknown' }, id)
      return isKnown
        ? chip('requirement', { 'data-action': 'openRequirement', 'data-id': id }, id, text('task.requirement', id))
        : noChip(id, text('task.unknownRequirement', id))
    }),
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
    signButton('dismiss', 'close', text('answer.dismiss'), { tabindex: -1 }),
  )
}
