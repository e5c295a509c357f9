import type { TextRange } from '../../text/range.ts'
import type { Statement } from '../criterionList.ts'
import { beginsWithNumber } from '../marks.ts'
import { entriesWith, fieldOf, keyMeaning, sentenceOf, textOf } from './yamlFields.ts'
import type { YamlEntry, YamlMap, YamlValue } from './yamlValue.ts'

/** What a value under a requirement's criteria states: a text, a list, scenarios in steps, or a map by id. */
export function yamlCriteria(value: YamlValue, source: string, id?: string, place?: TextRange): readonly Statement[] {
  const range = place ?? value.range
  if (value.kind === 'list')
    return value.items.flatMap((item, at) =>
      item.kind === 'list' ? yamlCriteria(item, source) : oneCriterion(item, source, undefined, item.range, at + 1),
    )
  if (value.kind === 'text')
    return id === undefined ? linesOf(value.text, range, source) : oneCriterion(value, source, id, range)
  if (isOneCriterion(value)) return oneCriterion(value, source, id, range)
  return value.entries.flatMap(entry => {
    if (entry.value.kind === 'list') return yamlCriteria(entry.value, source)
    return oneCriterion(entry.value, source, entry.key, entry.range)
  })
}

const isOneCriterion = (map: YamlMap): boolean => map.entries.some(entry => fieldOf(entry) !== undefined)

function oneCriterion(
  value: YamlValue,
  source: string,
  id: string | undefined,
  range: TextRange,
  ordinal?: number,
): readonly Statement[] {
  const written = value.kind === 'map' ? (textOf(value, 'id')?.text ?? id) : id
  const steps = value.kind === 'map' ? stepsOf(value) : ''
  const text = value.kind === 'map' ? [leadOf(value), steps].filter(Boolean).join(': ') : sentenceOf(value)
  if (!text) return []
  return [
    {
      text,
      range,
      ...(written === undefined ? {} : { id: written }),
      ...(ordinal === undefined || written !== undefined ? {} : { ordinal }),
      ...(steps && /\b(?:given|when|then)\b/i.test(steps) ? { isScenario: true } : {}),
    },
  ]
}

/** What is said beside the steps: the text, else the name. */
function leadOf(map: YamlMap): string {
  const lead = textOf(map, 'text') ?? textOf(map, 'criteria') ?? textOf(map, 'title')
  if (lead) return lead.text.trim()
  const only = map.entries.filter(entry => fieldOf(entry) === undefined)
  return stepsOf(map) || only.length !== 1 || !only[0] ? '' : sentenceOf(only[0].value)
}

function stepsOf(map: YamlMap): string {
  return [...entriesWith(map, 'step'), ...nestedSteps(map)]
    .map(({ meaning, value }) => {
      const told = sentenceOf(value)
      return told ? `${meaning.words.toUpperCase()} ${told}` : ''
    })
    .filter(Boolean)
    .join(' ')
}

/** `steps: [{given: …}, {when: …}]`, or plain sentences. */
function nestedSteps(map: YamlMap): readonly YamlEntry[] {
  return map.entries
    .filter(({ meaning }) => meaning.words === 'steps')
    .flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]))
    .flatMap(item => {
      if (item.kind === 'map') return item.entries
      return item.kind === 'text' ? [{ key: '', meaning: keyMeaning(''), value: item, range: item.range }] : []
    })
}

/** A block of lines that each begin with a bullet or a number is a list. */
function linesOf(text: string, range: TextRange, source: string): readonly Statement[] {
  const lines = text.split(/\r?\n/).map(line => line.trim())
  const filled = lines.filter(Boolean)
  const isList = filled.length > 1 && filled.every(line => /^[-*+•] /.test(line) || beginsWithNumber(line))
  if (!isList) {
    const told = filled.join(' ')
    return told ? [{ text: told, range }] : []
  }
  const own = source.slice(0, range.end)
  let from = range.start
  let missed = 0
  return filled.map((line, at) => {
    // A line with escapes stands otherwise in the source; where many do, looking on only costs time.
    const found = missed > 20 ? -1 : own.indexOf(line, from)
    if (found < 0) missed += 1
    const start = found < 0 ? from : found
    const end = Math.min(start + line.length, range.end)
    from = Math.max(from, end)
    return { text: line.replace(/^(?:[-*+•]|\d{1,3}[.)]) +/, ''), range: { start, end }, ordinal: at + 1 }
  })
}
