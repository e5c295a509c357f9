import { numberCriteria } from '../criterionList.ts'
import { criterionPattern } from '../criterionPattern.ts'
import { codeMark, decimalMark } from '../marks.ts'
import { plainText } from '../plainText.ts'
import type { Requirement, RequirementSet } from '../requirement.ts'
import { requirementProblems } from '../requirementProblems.ts'
import type { TextRange } from '../../text/range.ts'
import { parseYaml } from './parseYaml.ts'
import { yamlCriteria } from './yamlCriteria.ts'
import { entriesWith, fieldOf, sentenceOf, textOf } from './yamlFields.ts'
import type { YamlMap, YamlValue } from './yamlValue.ts'
import { told } from '../../text/told.ts'

/** The requirements of a YAML text: a list or a map of them, in groups or not. Any text is accepted. */
export function readYaml(text: string): RequirementSet {
  const { roots, problems } = parseYaml(text)
  const draft: Draft = { text, requirements: [], taken: new Set(), next: 1 }
  for (const root of roots) readRoot(root, draft)
  const { requirements } = draft
  const own = problems.length > 0 || requirements.length > 0 ? problems : nothingRead(text)
  return {
    requirements,
    problems: [...own, ...requirementProblems(text, requirements)].sort(
      (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
    ),
  }
}

interface Draft {
  readonly text: string
  readonly requirements: Requirement[]
  readonly taken: Set<string>
  /** The lowest number that no requirement has yet. */
  next: number
}

const deepestGroup = 12

function readRoot(root: YamlValue, draft: Draft): void {
  if (root.kind === 'list') return readGroup(root, draft, 0)
  if (root.kind !== 'map') return
  const named = entriesWith(root, 'children')
  for (const { key, meaning, value, range } of named.length > 0 ? root.entries : [])
    if (named.some(own => own.value === value)) readGroup(value, draft, 0)
    else if (value.kind !== 'text' && !meaning.isAboutFile && holdsRequirements(value))
      readItem(value, range, key, draft, 0)
  if (named.length > 0) return
  if (entriesWith(root, 'criteria').length > 0) return addRequirement(root, root.range, undefined, draft)
  readGroup(root, draft, 0)
}

/** True where something beside the requirements has ids of requirements itself. */
function holdsRequirements(value: YamlValue, depth = 0): boolean {
  if (value.kind === 'text' || depth > 2) return false
  if (value.kind === 'list') return value.items.slice(0, 20).some(item => holdsRequirements(item, depth + 1))
  if (isCode(textOf(value, 'id')?.text ?? '')) return true
  return value.entries.slice(0, 20).some(({ key, value: own }) => isCode(key) || holdsRequirements(own, depth + 1))
}

/** A list of requirements, or a map of them by id, by name or by group. */
function readGroup(group: YamlValue, draft: Draft, depth: number): void {
  if (depth > deepestGroup || group.kind === 'text') return
  if (group.kind === 'list') {
    for (const item of group.items) readItem(item, item.range, undefined, draft, depth)
    return
  }
  for (const entry of group.entries) {
    const field = fieldOf(entry)
    if (field === 'children') readGroup(entry.value, draft, depth + 1)
    else if (field === undefined && !entry.meaning.isAboutFile)
      readItem(entry.value, entry.range, entry.key, draft, depth)
  }
}

function readItem(item: YamlValue, range: TextRange, key: string | undefined, draft: Draft, depth: number): void {
  if (item.kind === 'text') {
    if (item.text.trim()) addStatement(item.text, range, key, draft)
    return
  }
  if (item.kind === 'list') {
    if (key !== undefined && isCode(key)) addCriteria(key, item, range, draft)
    else readGroup(item, draft, depth + 1)
    return
  }
  const children = entriesWith(item, 'children')
  const criteria = entriesWith(item, 'criteria')
  const isRequirement = item.entries.some(entry => {
    const field = fieldOf(entry)
    return field !== undefined && field !== 'children' && field !== 'priority'
  })
  if (criteria.length > 0 || (isRequirement && children.length === 0)) addRequirement(item, range, key, draft)
  if (children.length > 0) for (const { value } of children) readGroup(value, draft, depth + 1)
  else if (!isRequirement) readGroup(item, draft, depth + 1)
}

const isCode = (key: string): boolean => codeMark(key)?.id === key

function addRequirement(map: YamlMap, range: TextRange, key: string | undefined, draft: Draft): void {
  const title = plainText(textOf(map, 'title')?.text ?? '')
  const described = plainText(textOf(map, 'text')?.text ?? '')
  const marked = codeMark(title)
  const id = freeId(plainText(textOf(map, 'id')?.text ?? key ?? marked?.id ?? ''), draft)
  const stated = entriesWith(map, 'criteria').flatMap(entry => yamlCriteria(entry.value, draft.text))
  const steps = entriesWith(map, 'step').length > 0 ? yamlCriteria(map, draft.text, id) : []
  const criteria = numberCriteria(id, stated.length > 0 ? stated : steps)
  const ownTitle = (marked?.id === id ? marked.rest : title) || described.slice(0, 120) || id
  const story = storyOf(map) || (criteria.length > 0 ? described : '')
  const priority = plainText(textOf(map, 'priority')?.text ?? '')
  const independentTest = plainText(textOf(map, 'independentTest')?.text ?? '')
  const text = (described || (criteria.length === 0 ? title : '')).slice(0, 4000)
  draft.requirements.push({
    id,
    title: ownTitle,
    ...(story ? { story } : {}),
    ...(priority ? { priority } : {}),
    ...(independentTest ? { independentTest } : {}),
    range,
    // What only states one thing is its own criterion.
    criteria: criteria.length > 0 || !text ? criteria : [{ id, text, range, pattern: criterionPattern(text) }],
  })
}

function storyOf(map: YamlMap): string {
  const parts = map.entries.filter(({ meaning }) => meaning.isStoryPart)
  const whole = entriesWith(map, 'story').filter(({ meaning }) => !meaning.isStoryPart)
  const told =
    whole.length > 0 ? whole.map(({ value }) => sentenceOf(value)).join(' ') : sentenceOf({ ...map, entries: parts })
  const line = plainText(told.slice(0, 4000)).replace(/ i want /g, ' I want ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** `REQ-1: The system shall …`, as a key with its text or as one text. */
function addStatement(written: string, range: TextRange, key: string | undefined, draft: Draft): void {
  const whole = plainText(written.slice(0, 4000))
  const mark = key === undefined ? (codeMark(whole) ?? decimalMark(whole)) : undefined
  const text = mark?.rest || whole
  const id = freeId(key ?? mark?.id ?? '', draft)
  const criterion = { id, text, range, pattern: criterionPattern(text) }
  draft.requirements.push({ id, title: text.slice(0, 120), range, criteria: [criterion] })
}

function addCriteria(id: string, list: YamlValue, range: TextRange, draft: Draft): void {
  draft.taken.add(id)
  const criteria = numberCriteria(id, yamlCriteria(list, draft.text))
  draft.requirements.push({ id, title: id, range, criteria })
}

/** The id as written, else the next number that no requirement has. */
function freeId(wished: string, draft: Draft): string {
  while (!wished && draft.taken.has(String(draft.next))) draft.next += 1
  const id = wished || String(draft.next)
  draft.taken.add(id)
  return id
}

function nothingRead(text: string): RequirementSet['problems'] {
  if (text.trim() === '') return []
  const sentence = told('No requirement was found here. Write a list of them under the key requirements.')
  const range = { start: 0, end: Math.min(1, text.length) }
  return [{ code: 'no-requirements', severity: 'warning', range, ...sentence }]
}
