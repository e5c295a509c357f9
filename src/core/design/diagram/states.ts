import type { DiagramLine } from './diagramLines.ts'
import { firstWord } from './diagramLines.ts'
import { plainLabel } from './labels.ts'
import { addEdge, addNode, emptyGraph, tellsFailure, type GraphDraft } from './graph.ts'

/** States and transitions; `[*]` stands for start and end in edges and is no node. */
export function readStates(lines: readonly DiagramLine[]): GraphDraft {
  const draft = emptyGraph()
  const groups: string[] = []
  let inNote = false
  for (const { text, start } of lines) {
    const word = firstWord(text).toLowerCase()
    const range = { start, end: start + text.length }
    if (inNote) {
      if (text.toLowerCase() === 'end note') inNote = false
      continue
    }
    if (word === 'note') {
      inNote = !text.includes(':')
      continue
    }
    if (['direction', 'classdef', 'class', 'hide', 'scale', 'style'].includes(word) || text === '--') continue
    if (text === '}') {
      groups.pop()
      continue
    }
    const arrow = text.indexOf('-->')
    if (arrow >= 0) readTransition(text, arrow, range)
    else if (word === 'state') readState(text.slice(5).trim(), range)
    else if (text.includes(':')) {
      const colon = text.indexOf(':')
      addNode(draft, text.slice(0, colon).trim(), range, { label: text.slice(colon + 1), group: groups.at(-1) })
    } else if (isPlainId(text)) addNode(draft, text, range, { group: groups.at(-1) })
  }
  return draft

  function readTransition(text: string, arrow: number, range: { readonly start: number; readonly end: number }): void {
    const from = stateId(text.slice(0, arrow))
    const rest = text.slice(arrow + 3)
    const colon = rest.indexOf(':')
    const to = stateId(colon < 0 ? rest : rest.slice(0, colon))
    const label = colon < 0 ? '' : rest.slice(colon + 1)
    for (const id of [from, to]) if (id !== '[*]') addNode(draft, id, range, { group: groups.at(-1) })
    addEdge(draft, from, to, range, { label, alternative: tellsFailure(label) || tellsFailure(to) })
  }

  function readState(rest: string, range: { readonly start: number; readonly end: number }): void {
    const opens = rest.endsWith('{')
    const head = (opens ? rest.slice(0, -1) : rest).trim()
    const as = head.indexOf(' as ')
    const stereotype = head.indexOf('<<')
    const id = as >= 0 ? head.slice(as + 4).trim() : stereotype >= 0 ? head.slice(0, stereotype).trim() : head
    const label = as >= 0 ? head.slice(0, as) : undefined
    if (opens) groups.push(plainLabel(label ?? id))
    if (stereotype < 0) addNode(draft, plainLabel(id), range, { label })
  }
}

function stateId(text: string): string {
  const id = text.trim()
  const style = id.indexOf(':::')
  return style < 0 ? id : id.slice(0, style)
}

const isPlainId = (text: string): boolean => text.length < 60 && !text.includes(' ') && !text.includes('{')
