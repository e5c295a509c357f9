import type { Declaration } from '../design/declaration.ts'
import type { DesignElement, DesignModel } from '../design/designModel.ts'
import { factText } from '../design/factText.ts'
import { compactDetails } from './compactDetails.ts'
import { typeFacts } from './declarationFacts.ts'
import { elementWork, evenParts, mostDetails } from './elementWork.ts'
import { elementText, nameText } from './nameText.ts'
import { stackSteps } from './stackSteps.ts'
import type { Work } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** From so many chosen technologies on a design is thought to start a project. */
const newProject = 3
const mostSettings = 14

/** Leaf tasks that come before all others: the project itself and its settings. */
export function setupWorks(
  design: DesignModel,
  configuration: readonly DesignElement[],
  wording: Wording,
): readonly Work[] {
  return [...projectWork(design, wording), ...settingWorks(configuration, wording)]
}

function projectWork(design: DesignModel, wording: Wording): readonly Work[] {
  if (design.stack.length < newProject || !startsAProject(design)) return []
  const work = elementWork(
    'setup',
    wording.main.project,
    compactDetails(stackSteps(design.stack, wording), mostDetails + 1),
    [],
    {
      places: design.stack.slice(0, 6).map(fact => fact.range),
    },
  )
  return [work]
}

/** Designs that change what is there do not set up a project. */
function startsAProject(design: DesignModel): boolean {
  return (
    !design.elements.some(element => element.status === 'changed' || element.status === 'existing') &&
    !design.sections.some(section => section.role === 'existing')
  )
}

/** Leaf tasks for the error types of a design: with its settings where it has some, else with its data. */
export function errorTypeWorks(errorTypes: readonly DesignElement[], wording: Wording): readonly Work[] {
  return evenParts(errorTypes, 4).map(part =>
    elementWork(
      'model',
      wording.errorTypes(wording.list(part.map(element => elementText(element)))),
      compactDetails(
        part.flatMap(element => [
          ...element.declarations.flatMap(declaration => errorFacts(declaration, wording)),
          ...element.facts.map(fact => factText(fact.text)),
        ]),
        mostDetails + 1,
      ),
      part,
    ),
  )
}

/** An error type without fields is told by what it means, else by what it is a kind of. */
function errorFacts(declaration: Declaration, wording: Wording): readonly string[] {
  const facts = typeFacts(declaration, wording, 3)
  const parent = declaration.extends.find(name => !/^(?:Base)?(?:Exception|Error)$/.test(name))
  if (facts.length > 0 || (!declaration.purpose && !parent)) return facts
  return [
    wording.fields(
      `\`${declaration.name}\``,
      declaration.purpose ? factText(declaration.purpose) : `\`${parent ?? ''}\``,
    ),
  ]
}

function settingWorks(configuration: readonly DesignElement[], wording: Wording): readonly Work[] {
  return evenParts(configuration, mostSettings).map(part => {
    const names = part.slice(0, 3).map(element => elementText(element))
    return elementWork(
      'setup',
      wording.settings(part.length > 3 ? wording.listed(names) : wording.list(names)),
      compactDetails(
        part.flatMap(element => settingFacts(element, wording)),
        mostDetails + 1,
      ),
      part,
    )
  })
}

function settingFacts(element: DesignElement, wording: Wording): readonly string[] {
  const declared = element.declarations.flatMap(declaration =>
    declaration.kind === 'setting' || declaration.kind === 'constant'
      ? [settingFact(declaration, wording)]
      : typeFacts(declaration, wording, 3),
  )
  const bare = element.name.replace(/`/g, '')
  const told = element.facts.map((fact, at) =>
    at > 0 || declared.length > 0 || fact.text.includes(bare)
      ? factText(fact.text)
      : `${elementText(element)}: ${factText(fact.text)}`,
  )
  return [
    ...declared,
    ...(told.length > 0 || declared.length > 0
      ? told
      : [element.purpose ? `${elementText(element)}: ${factText(element.purpose)}` : elementText(element)]),
  ]
}

/** The most values that the bullet of one setting names. */
const namedValues = 8

/** A setting with its value, or one that holds several with the first of them. */
function settingFact({ name, fields, facts }: Declaration, wording: Wording): string {
  if (fields.length < 2) return `${nameText(name)}${valueOf(fields[0]?.initial ?? facts[0])}`
  const values = fields.slice(0, namedValues).map(field => `\`${field.name}\`${valueOf(field.initial)}`)
  return wording.fields(nameText(name), values.join(', '))
}

/** ` = value`; nothing for one that is long or that the design itself cuts off. */
function valueOf(written: string | undefined): string {
  const value = (written ?? '').replace(/^=\s*/, '').replace(/^(['"])([^'"]*)\1$/, '$2')
  if (value === '' || value.length >= 80 || /(?:\.{3}|…)$/.test(value)) return ''
  return ` = ${value.includes('`') ? value : `\`${value}\``}`
}
