import type { LineScan } from '../text/lineScan.ts'
import type { TextRange } from '../text/range.ts'
import type { Block, ItemBlock } from './block.ts'
import { blocksBetween } from './blocks.ts'
import { readDeclarations } from './declarations/readDeclarations.ts'
import type { DesignEdge, DesignSection, DesignTrace, ElementKind, Fact, FactSort } from './designModel.ts'
import type { Diagram } from './declaration.ts'
import { readDiagram } from './diagram/readDiagram.ts'
import { addFact, addPlace, newDraft, type ElementDraft } from './elementDraft.ts'
import { elementName, nameKey, pathOf } from './elementName.ts'
import { designFact } from './designFact.ts'
import { writtenReferences } from './designReferences.ts'
import { factText, firstSentence } from './factText.ts'
import { placeDeclarations } from './placeDeclarations.ts'
import { headingMeaning } from './headingMeaning.ts'
import { codeSpans, inlineText } from './inlineText.ts'
import { leadMeaning, leadOf, type LeadMeaning } from './leadMeaning.ts'
import { withoutNumber } from './sections.ts'
import { propertyName, propertyNumber } from './propertyName.ts'
import { isStackHeading, stackFact } from './technologyStack.ts'
import { readTableInto } from './tableElements.ts'

/** Everything the sections have given so far. */
export interface ReadSections {
  readonly drafts: ElementDraft[]
  readonly traces: DesignTrace[]
  readonly edges: DesignEdge[]
  readonly stack: Fact[]
  /** Name keys of things the design says are there already. */
  readonly existing: Set<string>
}

export interface SectionReader {
  readonly result: ReadSections
  read(section: number): void
  /** Reads the context sections once more as sections of work. */
  readContextAsWork(): void
}

/** Kinds whose headings name things; below the others every item is an element of its own. */
export const thingKinds: ReadonlySet<ElementKind> = new Set([
  'component',
  'dataModel',
  'storage',
  'ui',
  'integration',
  'endpoint',
  'event',
])

const factSorts: Partial<Record<LeadMeaning, FactSort>> = {
  rule: 'rule',
  error: 'error',
  test: 'test',
  dependency: 'dependency',
}
const kindSorts: Partial<Record<ElementKind, FactSort>> = {
  errorCase: 'error',
  testing: 'test',
  performance: 'limit',
  constraint: 'rule',
}

/** Reads the sections of one design, each once, in their order. */
export function sectionReader(scan: LineScan, sections: readonly DesignSection[]): SectionReader {
  const result: ReadSections = { drafts: [], traces: [], edges: [], stack: [], existing: new Set() }
  const thingOf = new Map<number, ElementDraft>()
  return { result, read, readContextAsWork }

  function readContextAsWork(): void {
    for (const [index, section] of sections.entries()) {
      if (section.role === 'context' && section.kind === 'decision') readWork(index, asWork(section))
    }
  }

  function read(index: number): void {
    const section = sections[index]
    if (!section) return
    if (section.role === 'rejected') return
    if (section.role === 'existing') return noteExisting(index)
    if (section.role === 'work') return readWork(index, section)
    readContext(index, section)
  }

  function bodyOf(index: number): readonly Block[] {
    const from = (scan.headings[index]?.line ?? -1) + 1
    return blocksBetween(scan, from, scan.headings[index + 1]?.line ?? scan.lines.length)
  }

  function noteExisting(index: number): void {
    for (const block of bodyOf(index)) {
      if (block.type !== 'item' || block.depth > 0) continue
      const lead = leadOf(block.text)
      for (const name of lead ? [lead.lead] : codeSpans(block.text).slice(0, 1)) result.existing.add(nameKey(name))
    }
  }

  /** Libraries that a section of dependencies lists are set up, not built. */
  function readDependencies(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.type === 'item' && block.depth < 2) addStack(block.text, block.range)
      else if (block.type === 'table')
        for (const row of block.rows.slice(1)) addStack(row.cells.slice(0, 2).join(': '), row.range)
    }
  }

  /** Context gives no work of its own: diagrams, technologies, choices, and declarations, which are work everywhere. */
  function readContext(index: number, section: DesignSection): void {
    const stack = isStackHeading(section.title)
    let choice: ElementDraft | undefined
    for (const block of bodyOf(index)) {
      if (block.type === 'fence') readFence(block, section, index, undefined)
      else if (block.type === 'table' && !stack)
        readTableInto(block, { section, index, result, kind: 'decision', thing: undefined, onlyTraces: true })
      else if (stack && block.type !== 'table' && !choice && !tellsADecision(block.text))
        addStack(block.text, block.range)
      else if (stack && block.type === 'table')
        for (const row of block.rows.slice(1)) addStack(row.cells.slice(0, 2).join(': '), row.range)
      else if ((section.kind === 'decision' || stack) && block.type !== 'table')
        choice = readChoice(block, section, index, choice)
    }
  }

  function addStack(text: string, range: TextRange): void {
    const fact = stackFact(text)
    if (fact) result.stack.push({ text: fact, range, sort: 'dependency' })
  }

  function readChoice(
    block: Extract<Block, { text: string }>,
    section: DesignSection,
    index: number,
    open: ElementDraft | undefined,
  ): ElementDraft | undefined {
    const lead = leadOf(block.text)
    const meaning = lead ? leadMeaning(lead.lead) : undefined
    if (meaning === 'dropped' || meaning === 'status') return open
    if (lead && meaning === 'selection' && lead.rest && open && block.type === 'item' && block.depth > 0) {
      addFact(open, lead.rest, block.range, 'rule')
      return open
    }
    const name = meaning === 'selection' ? (lead?.rest ?? '') : (lead?.lead ?? firstSentence(block.text))
    if (name.trim() === '') return open
    const draft = newDraft('decision', factText(designFact(name), 80), block.range, index)
    draft.group = section.title
    if (lead?.rest && meaning !== 'selection') addFact(draft, firstSentence(lead.rest), block.range, 'rule')
    else addFact(draft, firstSentence(name), block.range, 'rule')
    result.drafts.push(draft)
    return draft
  }

  function readWork(index: number, section: DesignSection): void {
    const blocks = bodyOf(index)
    if (leadMeaning(withoutNumber(section.title)) === 'dependency' && !thingOf.has(section.parent))
      return readDependencies(blocks)
    const thing = thingFor(index, section, blocks)
    if (thing) thingOf.set(index, thing)
    const kind = section.kind ?? 'component'
    const sort: FactSort = kindSorts[headingMeaning(withoutNumber(section.title))?.kind ?? kind] ?? 'step'
    const walk = {
      meaning: undefined as LeadMeaning | undefined,
      group: undefined as string | undefined,
      label: undefined as string | undefined,
      skipDepth: 99,
      item: undefined as ElementDraft | undefined,
      leadDepth: 0,
    }
    for (const block of blocks) {
      if (block.type === 'fence') readFence(block, section, index, thing)
      else if (block.type === 'table') readTableInto(block, { section, index, result, kind, thing, onlyTraces: false })
      else if (block.type === 'paragraph') readParagraph(block)
      else readItem(block)
    }

    function readParagraph(block: Extract<Block, { type: 'paragraph' }>): void {
      const lead = leadOf(block.text)
      walk.skipDepth = 99
      walk.item = undefined
      walk.label = undefined
      if (lead) {
        const meaning = leadMeaning(lead.lead)
        walk.meaning = meaning
        walk.group = meaning || lead.rest !== '' ? undefined : designFact(lead.lead)
        walk.label = lead.rest === '' ? designFact(lead.lead) : undefined
        if (meaning === 'dropped' || meaning === 'status' || meaning === 'reuse') return
        if (meaning === 'reference') return takeReferences(thing ?? result.drafts.at(-1), block.text)
        if (lead.rest === '') return
        if (thing) return takeLead(thing, lead.lead, lead.rest, block.range, sort)
        if (!meaning) return addItemElement(block.text, block.range)
        return
      }
      walk.meaning = undefined
      const target = thing
      if (/[:：]$/.test(block.text.trim())) {
        walk.group = undefined
        const label = designFact(block.text)
        if (kind === 'dataModel' && !thing && /^[\p{L}\p{N}_ ]{2,40}$/u.test(label) && label.split(' ').length <= 3) {
          walk.item = newDraft('dataModel', label, block.range, index)
          walk.item.group = section?.title ?? ''
          result.drafts.push(walk.item)
        }
        return
      }
      if (!target) {
        if (kind === 'property') addPropertyText(block)
        else if (!thingKinds.has(kind) && blocks.every(other => other.type === 'paragraph'))
          addTold(block.text, block.range)
        return
      }
      if (target.kind === 'property') return addPropertyFact(target, block)
      const sentence = firstSentence(block.text)
      if (!target.purpose && thingOf.get(index) === target && sort === 'step') {
        target.purpose = factText(designFact(writtenReferences(sentence).rest))
        for (const id of writtenReferences(block.text).ids) target.references.add(id)
      } else if (sentence.includes('`') || /\d/.test(sentence)) addFact(target, sentence, block.range, sort)
      else for (const id of writtenReferences(block.text).ids) target.references.add(id)
    }

    function readItem(block: ItemBlock): void {
      if (block.depth > walk.skipDepth) return
      walk.skipDepth = 99
      const lead = leadOf(block.text)
      const meaning = lead ? leadMeaning(lead.lead) : undefined
      if (
        block.depth === 0 &&
        walk.meaning &&
        (walk.meaning === 'dropped' || walk.meaning === 'status' || walk.meaning === 'reuse')
      )
        return
      if (meaning === 'dropped' || meaning === 'status' || meaning === 'reuse') {
        walk.skipDepth = block.depth
        return
      }
      const owner = thing ?? (block.depth > walk.leadDepth ? walk.item : undefined)
      if (meaning === 'reference' && lead) return takeReferences(owner ?? walk.item, block.text)
      if (!owner) {
        if (lead && meaning && walk.item && block.depth === 0)
          return takeLead(walk.item, lead.lead, lead.rest, block.range, sort)
        addItemElement(block.text, block.range)
        walk.leadDepth = block.depth
        return
      }
      if (lead && meaning) return takeLead(owner, lead.lead, lead.rest, block.range, sort)
      const current = walk.meaning
      if (thing && current === 'purpose' && !thing.purpose) {
        thing.purpose = factText(designFact(writtenReferences(block.text).rest))
        return
      }
      if (current === 'reference') return takeReferences(owner, block.text)
      if (current === 'path' && pathOf(block.text) && !owner.path) {
        owner.path = pathOf(block.text) ?? ''
        return
      }
      addFact(owner, block.text, block.range, (current && factSorts[current]) ?? sort)
      addPlaceOnce(owner, block.range)
    }

    /** A section told in prose is one element, named by its heading. */
    function addTold(text: string, range: TextRange): void {
      const last = result.drafts.at(-1)
      const draft =
        last?.section === index && last.name === withoutNumber(section?.title ?? '')
          ? last
          : newDraft(kind, withoutNumber(section?.title ?? ''), bodyRange(section, index), index)
      if (draft !== last) {
        draft.group = section?.title ?? ''
        result.drafts.push(draft)
      }
      addFact(draft, firstSentence(text), range, sort)
    }

    function addItemElement(text: string, range: TextRange): void {
      const number = propertyNumber(inlineText(text))
      if (number !== undefined && (kind === 'property' || validatesClause.test(text)))
        return addProperty(number, text, range)
      if (kind === 'dataModel' && !leadOf(text)) return addRule(text, range)
      if (kind === 'dataModel' && !namesAModel(text)) return addTold(text, range)
      if (thingKinds.has(kind) && !leadOf(text)) return addTold(text, range)
      const draft = itemElement(text, range, kind, index)
      if (!draft) return
      draft.group = walk.group ?? section!.title
      walk.item = draft
      walk.leadDepth = 0
      result.drafts.push(draft)
    }

    /** Below data models, a line without a name is a field of the thing named last, or a rule for the models it names. */
    function addRule(text: string, range: TextRange): void {
      if (walk.item && walk.item.kind === 'dataModel' && walk.meaning !== 'rule')
        return addFact(walk.item, text, range, 'rule')
      const draft = itemElement(text, range, 'constraint', index)
      if (!draft) return
      draft.group = walk.label ?? section?.title ?? ''
      result.drafts.push(draft)
    }

    function addPropertyText(block: Extract<Block, { type: 'paragraph' }>): void {
      const number = propertyNumber(inlineText(block.text))
      if (number === undefined) {
        const last = result.drafts.at(-1)
        if (last?.kind === 'property') addPropertyFact(last, block)
        return
      }
      addProperty(number, block.text, block.range)
    }

    function addProperty(number: number, text: string, range: TextRange): void {
      const statement = propertyName(inlineText(text)).replace(validatesClause, '')
      const lead = /^([^:：.。]{3,60})[:：]\s+\S/.exec(statement)
      const draft = newDraft('property', lead?.[1] ?? factText(statement, 100), range, index)
      draft.number = number
      addPropertyFact(draft, { text: text, range })
      const first = draft.facts[0]
      if (first) draft.facts[0] = { ...first, text: lead ? statement.slice(lead[0].length - 1) : statement }
      result.drafts.push(draft)
    }
  }

  function addPropertyFact(thing: ElementDraft, block: { text: string; range: TextRange }): void {
    for (const id of writtenReferences(block.text).ids) thing.references.add(id)
    const statement = inlineText(block.text).replace(validatesClause, '').trim()
    if (statement !== '') addFact(thing, statement, block.range, 'test')
  }

  function takeReferences(draft: ElementDraft | undefined, text: string): void {
    if (!draft) return
    const written = writtenReferences(text).ids
    const listed = text.match(/(?<![\w.])(?:[A-Z]{1,4}-)?\d{1,3}(?:\.\d{1,3}){0,2}(?![\w.])/g) ?? []
    for (const id of written.length > 0 ? written : listed.slice(0, 40)) draft.references.add(id)
  }

  function takeLead(draft: ElementDraft, lead: string, rest: string, range: TextRange, sort: FactSort): void {
    const meaning = leadMeaning(lead)
    if (meaning === 'purpose' && rest) {
      if (!draft.purpose) draft.purpose = factText(designFact(writtenReferences(rest).rest))
      for (const id of writtenReferences(rest).ids) draft.references.add(id)
      return
    }
    if (meaning === 'path' && pathOf(rest)) {
      const path = pathOf(rest) ?? ''
      if (path.length > (draft.path?.length ?? 0)) draft.path = path
      return
    }
    if (rest === '') return
    if (!meaning) return addFact(draft, `${lead}: ${rest}`, range, sort)
    addFact(draft, rest, range, factSorts[meaning] ?? sort)
  }

  /** The element that a section's heading names, the one of its parent where the heading names an aspect of it. */
  function thingFor(index: number, section: DesignSection, blocks: readonly Block[]): ElementDraft | undefined {
    const kind = section.kind ?? 'component'
    const above = thingOf.get(section.parent)
    const bare = withoutNumber(section.title)
    const parent = sections[section.parent]
    const generic = headingMeaning(bare, section.level) !== undefined || leadMeaning(bare) !== undefined
    if (kind === 'property') {
      if (section.level < 3 || generic) return undefined
      const draft = newDraft('property', propertyName(bare), bodyRange(section, index), index)
      const number = propertyNumber(bare)
      if (number !== undefined) draft.number = number
      return pushed(draft)
    }
    if (generic) return above
    // Below components a heading names a component, whatever it is for: a metrics collector, an auth middleware.
    const amongComponents = !thingKinds.has(kind) && hasAncestor(section, 'component')
    if (!thingKinds.has(kind) && !amongComponents) {
      if (describesOneCase(blocks, kind)) return pushed(namedDraft(kind, bare, section, index))
      return above && section.kind === undefined ? above : undefined
    }
    if (blocks.length === 0 || (parent === undefined && section.level === 1 && sections.length > 1)) return undefined
    if (kind === 'dataModel' && blocks.some(block => block.type === 'fence') && namesNothing(bare)) return undefined
    const draft = namedDraft(amongComponents ? 'component' : (section.kind ?? 'component'), bare, section, index)
    if (above && above.kind !== draft.kind && draft.kind === 'component') draft.group = above.name
    else if (parent) draft.group = parent.title
    return pushed(draft)
  }

  function namedDraft(kind: ElementKind, title: string, section: DesignSection, index: number): ElementDraft {
    const named = elementName(title)
    const draft = newDraft(kind, named.name, bodyRange(section, index), index, named.status)
    if (named.path) draft.path = named.path
    if (named.tail) {
      if (/^[A-Za-z_$][\w$.]*$/.test(named.tail) && !/^[A-Za-z_$][\w$.]*$/.test(named.name)) {
        draft.aliases.add(named.name)
        draft.name = named.tail
      } else if (saysWhatFor(named.tail)) draft.purpose = factText(named.tail)
      else draft.aliases.add(named.tail)
    }
    const parent = sections[section.parent]
    if (parent) draft.group = parent.title
    return draft
  }

  function hasAncestor(section: DesignSection, kind: ElementKind): boolean {
    for (let at = section.parent, depth = 0; at >= 0 && depth < 8; at = sections[at]?.parent ?? -1, depth += 1)
      if (sections[at]?.kind === kind) return true
    return false
  }

  /** The heading and its own text, up to the next heading. */
  function bodyRange(section: DesignSection, index: number): TextRange {
    const last = (scan.headings[index + 1]?.line ?? scan.lines.length) - 1
    return { start: section.heading.start, end: scan.lines[last]?.end ?? section.heading.end }
  }

  function pushed(draft: ElementDraft): ElementDraft {
    result.drafts.push(draft)
    return draft
  }

  function readFence(
    block: Extract<Block, { type: 'fence' }>,
    section: DesignSection,
    index: number,
    thing: ElementDraft | undefined,
  ): void {
    const { fence } = block
    const code = scan.text.slice(fence.body.start, fence.body.end)
    const info = fence.info.toLowerCase()
    if (info.startsWith('mermaid')) {
      const diagram = readDiagram(code, fence.body.start)
      const label = new Map(diagram.nodes.map(node => [node.id, node.label] as const))
      for (const node of diagram.nodes)
        if (node.group && /existing|现有|既存|기존|existent|existant|bestehend|существующ/i.test(node.group))
          result.existing.add(nameKey(node.label))
      if (diagram.kind === 'state' && thing) tellTransitions(thing, diagram, block.range)
      for (const edge of diagram.edges)
        result.edges.push({
          from: label.get(edge.from) ?? edge.from,
          to: label.get(edge.to) ?? edge.to,
          range: edge.range,
        })
      if (section.role !== 'rejected' && section.role !== 'existing')
        placeDeclarations(diagram.declarations, { section, index, result, thing: undefined })
      return
    }
    if (section.kind === 'testing' || section.kind === 'property') return
    placeDeclarations(readDeclarations(code, fence.info, fence.body.start), { section, index, result, thing })
  }
}

/** The clause of a property that says which requirements it shows. */
const validatesClause =
  /[\s(（[]*(?:Validates|Requirements?|验证|対応要件|要件|検証|需求|검증|Valida|Valide|Validiert|Проверяет)\s?[:：].{0,300}$/i

/** A decision that is told at length is work when the design tells its work in decisions. */
function asWork(section: DesignSection): DesignSection {
  const { kind, ...rest } = section
  return { ...rest, role: 'work', ...(kind && kind !== 'decision' ? { kind } : {}) }
}

/** `**Order**: …` names a model, `**Index name**: orders` says something about one. */
function namesAModel(text: string): boolean {
  const lead = inlineText(leadOf(text)?.lead ?? '')
  return lead.includes('`') || /^[A-Za-z_$][\w$]*$/.test(lead) || /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(lead)
}

/** An item of a list as an element of its own: a bold lead names it, else its first words do. */
function itemElement(text: string, range: TextRange, kind: ElementKind, index: number): ElementDraft | undefined {
  const lead = leadOf(text)
  const { ids, rest } = writtenReferences(lead && !leadMeaning(lead.lead) ? lead.rest : text)
  const fact = designFact(rest)
  if (!lead && fact.length < 3) return undefined
  const named = lead && !leadMeaning(lead.lead) ? elementName(lead.lead) : undefined
  const name = named?.name ?? factText(designFact(firstSentence(rest)), 90)
  const draft = newDraft(kind, name, range, index, named?.status ?? 'new')
  for (const id of ids) draft.references.add(id)
  if (named?.path) draft.path = named.path
  else if (lead && pathOf(lead.lead)) draft.path = pathOf(lead.lead) ?? ''
  if (fact && (named || fact !== name)) addFact(draft, rest, range, kindSorts[kind] ?? 'step')
  if (draft.facts.length === 0) addFact(draft, text, range, kindSorts[kind] ?? 'step')
  return draft
}

/** `### Upload times out` above `Handling: …`, `User impact: …` is one case, told in parts. */
function describesOneCase(blocks: readonly Block[], kind: ElementKind): boolean {
  if (kind !== 'errorCase') return false
  const leads = blocks.flatMap(block =>
    (block.type === 'item' && block.depth === 0) || block.type === 'paragraph' ? [leadOf(block.text)?.lead] : [],
  )
  const told = leads.filter(
    lead =>
      lead &&
      /^(?:handling|response|recovery|action|user impact|impact|behaviou?r|detection|cause|condition|trigger|mitigation|fallback|处理|影响|用户影响|检测|恢复|原因|対応|処理|影響|ユーザー影響|検知|処置|처리|영향|tratamento|impacto|manejo|traitement|behandlung|auswirkung|обработка|влияние)/i.test(
        lead,
      ),
  )
  return leads.length > 0 && told.length * 2 >= leads.length
}

/** `Core Types`, `Main Structures`: a heading over several types that names none of them. */
function namesNothing(title: string): boolean {
  return (
    !/[A-Z][a-z]+[A-Z]|[a-z]_[a-z]|`/.test(title) &&
    /(?:types|models|structures|schemas|entities|interfaces|definitions|类型|模型|结构|実体|型|モデル|構造|타입|모델|tipos|modelos|typen|modelle|типы|модели)$/i.test(
      title.trim(),
    )
  )
}

/** `**Decision**: …` below the technologies is a choice of the design, not a technology. */
function tellsADecision(text: string): boolean {
  return /^(?:key )?(?:design )?(?:decisions?|approach|selected approach|决策|决定|設計判断|決定|결정|decis|décision|entscheidung|решени)/i.test(
    leadOf(text)?.lead ?? '',
  )
}

/** A tail of two or three words is another name of the thing, a longer one says what it is for. */
function saysWhatFor(tail: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(tail) ? tail.length > 8 : tail.split(' ').length > 3
}

function addPlaceOnce(draft: ElementDraft, range: TextRange): void {
  if (draft.places.some(place => place.start <= range.start && place.end >= range.end)) return
  addPlace(draft, range)
}

/** The transitions a state diagram allows, by the state they leave. */
function tellTransitions(thing: ElementDraft, diagram: Diagram, range: TextRange): void {
  const byState = new Map<string, string[]>()
  for (const { from, to, label } of diagram.edges) {
    if (/^\[\*\]$/.test(from) || /^\[\*\]$/.test(to)) continue
    byState.set(from, [...(byState.get(from) ?? []), `\`${to}\`${label ? ` (${label})` : ''}`])
  }
  for (const [from, targets] of [...byState].slice(0, mostStates))
    addFact(thing, `\`${from}\` → ${targets.join(', ')}`, range, 'rule')
}

const mostStates = 12
