import type { DeclaredField, Declaration } from '../design/declaration.ts'
import type { DesignElement, DesignModel } from '../design/designModel.ts'
import { nameKey } from '../design/nameKey.ts'
import { ownerKinds } from './attachments.ts'
import { isConstructor } from './declarationFacts.ts'
import { standsAbove } from './layerOfName.ts'
import type { Uses } from './usersLast.ts'

/** Notes that a part uses what has a name; `level` tells how surely, 0 the most. */
type AddUse = (level: number, user: number, name: string) => void

/** How surely a part uses another one, from declarations on. */
const levels = 4
const [declared, drawn, named, layered] = [0, 1, 2, 3] as const
/** A sentence that says who uses a thing says nothing of what it uses. */
const usedBy =
  /(?:used|called|invoked|consumed|triggered|owned) by|(?:被|由).{0,24}(?:调用|使用)|から(?:呼|利用|使用)|에서 (?:호출|사용)|usad[oa] por|utilisée? par|verwendet von|используется/i

/**
 * What each element uses, as indexes, by how surely the design says it: by declarations and listed dependencies;
 * by arrows; by names in what it does; by the layer that its name tells.
 */
export function elementUses(design: DesignModel, elements: readonly DesignElement[]): readonly Uses[] {
  const homes = homesOf(elements)
  const uses = Array.from({ length: levels }, () => elements.map((): number[] => []))
  const add: AddUse = (level, user, name) => {
    const used = homes.get(nameKey(name))
    if (used !== undefined && used !== user) uses[level]?.[user]?.push(used)
  }
  for (const { from, to } of design.edges) {
    const user = homes.get(nameKey(from))
    if (user !== undefined) add(drawn, user, to)
  }
  for (const [user, element] of elements.entries()) {
    for (const declaration of element.declarations) addDeclared(add, user, declaration)
    for (const { text, sort } of element.facts)
      if (sort === 'dependency') for (const name of namesIn(text)) add(declared, user, name)
      else if (tellsWhatItDoes(element) && !usedBy.test(text))
        for (const name of codeNamesIn(text)) add(named, user, name)
    if (element.facts.some(({ sort }) => sort === 'dependency')) addMentioned(user, element)
  }
  for (const [user, used] of standsAbove(elements)) uses[layered]?.[user]?.push(used)
  return uses

  /** `Dependencies: session manager` names a thing in words. */
  function addMentioned(user: number, { mentions, facts }: DesignElement): void {
    const listed = facts
      .filter(({ sort }) => sort === 'dependency')
      .map(({ text }) => text.toLowerCase())
      .join('\n')
    for (const name of mentions) if (listed.includes(name.toLowerCase())) add(declared, user, name)
  }
}

const tellsWhatItDoes = ({ kind }: DesignElement): boolean => ownerKinds.has(kind)

/** The first element that has each name, or declares it. */
function homesOf(elements: readonly DesignElement[]): ReadonlyMap<string, number> {
  const homes = new Map<string, number>()
  const put = (name: string, at: number): void => {
    const key = nameKey(name)
    if (key !== '' && !homes.has(key)) homes.set(key, at)
  }
  for (const [at, { name }] of elements.entries()) put(name, at)
  for (const [at, { declarations }] of elements.entries()) for (const { name } of declarations) put(name, at)
  return homes
}

function addDeclared(add: AddUse, user: number, declaration: Declaration): void {
  for (const name of declaration.extends) add(declared, user, name)
  for (const name of typeNames(declaration.fields)) add(declared, user, name)
  for (const { rule } of declaration.fields) for (const name of referenced(rule ?? '')) add(declared, user, name)
  for (const fact of declaration.facts)
    for (const name of isConstructor(fact) ? namesIn(fact) : referenced(fact)) add(declared, user, name)
  for (const { parameters, steps } of declaration.operations) {
    for (const name of typeNames(parameters)) add(declared, user, name)
    for (const step of steps) for (const name of codeNamesIn(step)) add(named, user, name)
  }
}

const typeNames = (fields: readonly DeclaredField[]): readonly string[] =>
  fields.flatMap(({ type }) => (type ? namesIn(type) : []))

/** The table after `REFERENCES`. */
const referenced = (text: string): readonly string[] =>
  [...text.slice(0, longestText).matchAll(/\breferences\s+[`"]?([\w.]{1,80})/gi)].flatMap(([, name]) => name ?? [])

const longestText = 400

const namesIn = (text: string): readonly string[] => text.slice(0, longestText).match(/[\p{L}_][\p{L}\p{N}_-]*/gu) ?? []

/** Names that only code has: `retryPolicy`, `RetryPolicy.next`, `retry_policy`. */
const codeNamesIn = (text: string): readonly string[] =>
  namesIn(text).filter(name => /[a-z\d][A-Z]|[A-Za-z]_[A-Za-z]/.test(name))
