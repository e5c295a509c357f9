import type { DeclaredOperation, Declaration } from '../design/declaration.ts'
import type { DesignElement, FactSort } from '../design/designModel.ts'
import { statusOf } from '../design/elementStatus.ts'
import { factText } from '../design/factText.ts'
import { pathOf } from '../design/filePath.ts'
import { isBareRole } from '../design/headingMeaning.ts'
import type { Attachment } from './attachments.ts'
import { compactDetails } from './compactDetails.ts'
import { isConstructor, operationFact, typeFacts } from './declarationFacts.ts'
import { elementWork, mostDetails } from './elementWork.ts'
import { functionWorks } from './functionWork.ts'
import { elementText, nameText, pathStep } from './nameText.ts'
import { operationParts } from './operationSorts.ts'
import { testFacts } from './testFacts.ts'
import type { Work } from './work.ts'
import type { Wording } from './wording/wording.ts'
import { startsWithVerb } from './wording/englishPhrase.ts'
import { namesStates } from './tellingTitle.ts'
import { withPurpose } from './withPurpose.ts'

/** From so many error facts on, failure handling is a task of its own. */
const ownFailureTask = 3
/** From so many moves on a thing has states worth a test of what it refuses. */
const fewestMoves = 2
/** A move as a state diagram draws it: from one state to those that may follow. */
const move = /^`[^`]+` → `/
/** The most operations one leaf implements. */
const mostOperations = 6

/** The leaf tasks of a component: its types, its operations in parts of a day, its failures, its unit tests. */
export function componentWorks(element: DesignElement, attached: Attachment, wording: Wording): readonly Work[] {
  const types = element.declarations.filter(isType)
  const acting = element.declarations.filter(declaration => !isType(declaration))
  const functions = acting.filter(declaration => declaration.kind === 'function')
  const classes = acting.filter(declaration => declaration.kind !== 'function')
  const shapes = types.filter(type => type.kind !== 'constant')
  const ownTypes = shapes.length >= 3 || (shapes.length > 0 && functions.length > 1)
  const errors = [...factsOf(element, 'error'), ...attached.errors.flatMap(error => error.facts.map(fact => fact.text))]
  const general = generalFacts(element, attached, wording)
  const works: Work[] = []
  if (ownTypes) works.push(typesWork(element, types, wording))
  const typeDetails = ownTypes ? [] : types.flatMap(type => typeFacts(type, wording, 2))
  const parts = [
    ...classes.flatMap(one => classWorks(element, one, classes.length, wording)),
    ...functionWorks(element, functions, wording),
  ]
  if (parts.length === 0) {
    const details = [...general, ...typeDetails].filter(detail => detail !== element.name)
    works.push(elementWork('implement', titleOf(element, wording), compactDetails(details, mostDetails + 1), [element]))
  } else works.push(...parts)
  const first = works.findIndex(work => work.kind === 'implement')
  const implement = works[first]
  if (implement && parts.length > 0)
    works[first] = {
      ...implement,
      details: compactDetails(
        [
          ...pathFact(element, wording),
          ...implement.details,
          ...typeDetails,
          ...general.filter(
            fact =>
              !pathFact(element, wording).includes(fact) && !implement.details.some(detail => detail.includes(fact)),
          ),
        ],
        mostDetails + 2,
      ),
    }
  return withFailures(works, element, errors, attached, wording)
}

function withFailures(
  works: readonly Work[],
  element: DesignElement,
  errors: readonly string[],
  attached: Attachment,
  wording: Wording,
): readonly Work[] {
  const details = errors.map(error => factText(error))
  const all = [...works]
  if (details.length >= ownFailureTask) {
    all.push(
      elementWork('errors', wording.handleFailures(shownName(element)), compactDetails(details, mostDetails + 1), [
        element,
        ...attached.errors,
      ]),
    )
  } else if (details.length > 0) {
    const last = all.findLastIndex(work => work.kind === 'implement')
    const work = all[last]
    if (work)
      all[last] = { ...work, details: [...work.details, ...details], elements: [...work.elements, ...attached.errors] }
  }
  const moves = element.facts.filter(({ text }) => move.test(text)).map(({ text }) => text)
  if (moves.length >= fewestMoves)
    all.push(
      elementWork(
        'unitTest',
        wording.illegalMoves(shownName(element)),
        [...compactDetails(moves, mostDetails - 1), wording.otherMoves],
        [element],
        { optional: true },
      ),
    )
  const tests = [...factsOf(element, 'test'), ...attached.tests.flatMap(test => testFacts(test, wording))]
  if (tests.length > 0) {
    all.push(
      elementWork(
        'unitTest',
        wording.test(shownName(element)),
        compactDetails(
          tests.map(test => factText(test)),
          mostDetails,
        ),
        [element, ...attached.tests],
        { optional: true, places: attached.tests.map(test => test.range) },
      ),
    )
  }
  return all
}

/** Whether a thing is named by the file it is: a document, a script, a configuration. */
const isPath = (name: string): boolean => pathOf(name) === name.replace(/`/g, '')

/** Whether a thing is a file that is there already and changes. */
export const isChangedFile = (element: DesignElement): boolean =>
  isPath(element.name) && (element.status === 'changed' || (element.status === 'new' && isChange(element)))

export function titleOf(element: DesignElement, wording: Wording): string {
  const name = shownName(element)
  if (element.declarations.length === 0 && namesStates(element.name)) return wording.topic('constraint', element.name)
  if (isChangedFile(element)) return wording.files(name)
  const title = element.status === 'changed' ? wording.extend(name) : wording.implement(name)
  // A heading that is a sentence has no room for what it is for.
  return title.toLowerCase() === name.toLowerCase() ? title : withPurpose(title, element, wording)
}

function typesWork(element: DesignElement, types: readonly Declaration[], wording: Wording): Work {
  const named = types.filter(type => type.kind !== 'constant')
  const shown = (named.length > 0 ? named : types).slice(0, 4).map(type => `\`${type.name}\``)
  return elementWork(
    'model',
    wording.define(wording.list(shown)),
    compactDetails(
      types.flatMap(type => typeFacts(type, wording, 3)),
      mostDetails + 1,
    ),
    [element],
    { places: types.map(type => type.range) },
  )
}

function classWorks(
  element: DesignElement,
  declaration: Declaration,
  count: number,
  wording: Wording,
): readonly Work[] {
  const operations = declaration.operations.filter(operation => !operation.isPrivate)
  const all = operations.length > 0 ? operations : declaration.operations
  const fields = declaration.fields.length > 0 ? typeFacts({ ...declaration, values: [] }, wording, 2) : []
  const name = count === 1 && isCarrier(declaration.name) ? shownName(element) : `\`${declaration.name}\``
  const own = { purpose: declaration.purpose ?? element.purpose ?? '' }
  const title = withPurpose(
    element.status === 'changed' ? wording.extend(name) : wording.implement(name),
    count === 1 ? (element.purpose ? element : own) : own,
    wording,
  )
  const parts = operationParts(all, mostOperations)
  if (parts.length < 2)
    return [
      elementWork(
        'implement',
        title,
        [
          ...all.map(operation => operationFact(operation, wording)),
          ...fields,
          ...declaration.facts.filter(fact => !isConstructor(fact)).slice(0, 2),
        ],
        [element],
        { places: [declaration.range] },
      ),
    ]
  return parts.map((part, index) =>
    elementWork(
      'implement',
      index === 0 ? title : wording.operationsOf(name, wording.list(namesOf(part))),
      [...part.map(operation => operationFact(operation, wording)), ...(index === 0 ? fields.slice(0, 1) : [])],
      [element],
      { places: part.map(operation => operation.range) },
    ),
  )
}

function namesOf(operations: readonly DeclaredOperation[]): readonly string[] {
  const shown = operations.slice(0, 3).map(operation => `\`${operation.name}\``)
  return shown
}

function generalFacts(element: DesignElement, attached: Attachment, wording: Wording): readonly string[] {
  const told = element.facts
    .filter(fact => fact.sort !== 'error' && fact.sort !== 'test' && fact.sort !== 'dependency')
    .map(fact => pathStep(factText(fact.text), wording))
  const uses = element.facts
    .filter(fact => fact.sort === 'dependency')
    .map(fact => factText(fact.text, 60))
    .filter(text => !/^(?:none|无|なし|없음|nenhum|ninguno|aucun|keine|нет)\b/i.test(text))
  const notes = attached.notes.flatMap(note => note.facts.slice(0, 1).map(fact => factText(fact.text)))
  const purpose =
    element.purpose && !titleOf(element, wording).includes(element.purpose.slice(0, 12))
      ? [factText(element.purpose, 160)]
      : []
  return [
    ...pathFact(element, wording),
    ...purposeUntold(purpose, element, wording),
    ...told,
    ...notes,
    ...(element.callers ? [wording.calledBy(wording.list(element.callers.slice(0, 4).map(nameText)))] : []),
    ...(uses.length > 0 && told.length < 4 ? [wording.usesThese(uses.slice(0, 4).map(nameText).join(', '))] : []),
  ]
}

/** A purpose of fewer English words is the name again. */
const fewestWords = 4

/** A purpose that stands in the title already is not told again. */
function purposeUntold(purpose: readonly string[], element: DesignElement, wording: Wording): readonly string[] {
  const base = element.status === 'changed' ? wording.extend(shownName(element)) : wording.implement(shownName(element))
  if ((element.purpose ?? '').split(' ').length < fewestWords && !/[^\x20-\x7e]/.test(element.purpose ?? '')) return []
  return titleOf(element, wording) === base || !titleOf(element, wording).startsWith(base) ? purpose : []
}

function pathFact(element: DesignElement, wording: Wording): readonly string[] {
  if (!element.path) return []
  const path = `\`${element.path.replace(/`/g, '')}\``
  if (shownName(element) === path) return []
  // Below `Changes required` a file is there already.
  if (element.status === 'new' && (isChange(element) || saysWhatToDo(element.name))) return [wording.files(path)]
  return [element.status === 'changed' ? wording.extendFile(path) : wording.createFile(path)]
}

/** `Fix the upload` is work at what is there, `Upload service` is a thing. */
const saysWhatToDo = (name: string): boolean =>
  /\s/.test(name) && startsWithVerb(name) && !isBareRole(name.slice(name.lastIndexOf(' ') + 1))

const repairs = /\bfix(?:es)?\b|修复|修正|수정|corre[cç]|behebung|korrektur|исправлен/i
const novelty = /\bnew\b|新規|新增|新建|신규|\bnuev|\bnov[oa]\b|\bnouve|\bneue?[rns]?\b|\bнов/i

function isChange({ group = '', name, facts }: DesignElement): boolean {
  const told = [name, ...facts.slice(0, 2).map(fact => fact.text)].join(' ')
  return (statusOf(group) === 'changed' || repairs.test(group)) && !novelty.test(told)
}

function factsOf(element: DesignElement, sort: FactSort): readonly string[] {
  return element.facts.filter(fact => fact.sort === sort).map(fact => fact.text)
}

/** The name a task shows: the declared one where the heading is only a phrase for it. */
export function shownName(element: DesignElement): string {
  const acting = element.declarations.filter(
    declaration =>
      (declaration.kind === 'class' || declaration.kind === 'interface' || declaration.kind === 'component') &&
      declaration.operations.length > 0,
  )
  if (
    acting.length === 1 &&
    /\s/.test(element.name) &&
    acting[0] &&
    !/(?:Props|Options|Params|Config)$/.test(acting[0].name)
  )
    return `\`${acting[0].name}\``
  return elementText(element)
}

function isType(declaration: Declaration): boolean {
  switch (declaration.kind) {
    case 'function':
    case 'command':
    case 'component':
    case 'endpoint':
      return false
    case 'class':
    case 'interface':
      return declaration.operations.length === 0
    default:
      return true
  }
}

/** `AlbumGridProps` says what `AlbumGrid` takes; it is not the name of the thing to build. */
function isCarrier(name: string): boolean {
  return /(?:Props|Options|Params|Config)$/.test(name)
}
