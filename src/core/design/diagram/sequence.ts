import type { DiagramLine } from './diagramLines.ts'
import { firstWord } from './diagramLines.ts'
import { plainLabel } from './labels.ts'
import { addEdge, addNode, emptyGraph, type GraphDraft } from './graph.ts'

const blocks = new Set(['alt', 'opt', 'loop', 'par', 'critical', 'break', 'rect', 'box'])
const alternatives = new Set(['alt', 'opt', 'break'])
const silent = new Set([
  'else',
  'and',
  'option',
  'note',
  'activate',
  'deactivate',
  'autonumber',
  'title',
  'destroy',
  'link',
  'links',
  'acctitle',
  'accdescr',
])

/** Longest first: a shorter arrow is part of a longer one. */
const arrows = ['<<-->>', '<<->>', '-->>', '->>', '--x', '--)', '-->', '-x', '-)', '->'] as const

/** Participants and messages; what stands in `alt`, `opt` or `break` is an alternative. */
export function readSequence(lines: readonly DiagramLine[]): GraphDraft {
  const draft = emptyGraph()
  const open: string[] = []
  let group: string | undefined
  for (const { text, start } of lines) {
    const word = firstWord(text).toLowerCase()
    const range = { start, end: start + text.length }
    if (word === 'end') {
      if (open.pop() === 'box') group = undefined
    } else if (blocks.has(word) && !arrowIn(text)) {
      open.push(word)
      if (word === 'box') group = boxTitle(text.slice(3))
    } else if (word === 'participant' || word === 'actor' || word === 'create') {
      const rest = text.slice(word.length).trim()
      const named = word === 'create' ? rest.slice(firstWord(rest).length).trim() : rest
      addParticipant(named, range)
    } else if (!silent.has(word)) readMessage(text, range)
  }
  return draft

  function addParticipant(text: string, range: { readonly start: number; readonly end: number }): void {
    const as = text.toLowerCase().indexOf(' as ')
    const id = plainLabel(as < 0 ? text : text.slice(0, as))
    addNode(draft, id, range, { label: as < 0 ? id : text.slice(as + 4), group })
  }

  function readMessage(text: string, range: { readonly start: number; readonly end: number }): void {
    const found = arrowIn(text)
    if (!found) return
    const from = plainLabel(text.slice(0, found.at))
    let rest = text.slice(found.at + found.arrow.length)
    while (rest.startsWith('+') || rest.startsWith('-')) rest = rest.slice(1)
    const colon = rest.indexOf(':')
    const to = plainLabel(colon < 0 ? rest : rest.slice(0, colon))
    const label = colon < 0 ? '' : rest.slice(colon + 1)
    if (!draft.nodes.has(from)) addNode(draft, from, { start: range.start, end: range.start + found.at })
    if (!draft.nodes.has(to)) addNode(draft, to, range)
    addEdge(draft, from, to, range, {
      label,
      alternative: open.some(block => alternatives.has(block)),
      reply: found.arrow.startsWith('--'),
    })
  }
}

/** The first arrow outside of the message's words. */
function arrowIn(text: string): { readonly at: number; readonly arrow: string } | undefined {
  const colon = text.indexOf(':')
  const end = colon < 0 ? text.length : colon
  for (let at = 1; at < end; at++) {
    const char = text.charAt(at)
    if (char !== '-' && char !== '<') continue
    const arrow = arrows.find(one => text.startsWith(one, at))
    const isInWord = arrow === '-x' && isWordUnit(text.charAt(at + 2)) && isWordUnit(text.charAt(at - 1))
    if (arrow && !isInWord) return { at, arrow }
  }
  return undefined
}

const isWordUnit = (char: string): boolean => char.toLowerCase() >= 'a' && char.toLowerCase() <= 'z'

/** `box Aqua Services` has a colour before its title. */
function boxTitle(text: string): string | undefined {
  const words = text.trim().split(' ')
  const title = words.length > 1 && !words[0]?.includes(')') ? words.slice(1).join(' ') : words.join(' ')
  return plainLabel(title) || undefined
}
