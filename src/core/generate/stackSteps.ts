import type { StackChoice } from '../design/designModel.ts'
import { factText } from '../design/factText.ts'
import type { Wording } from './wording/wording.ts'

/** The most of a part's technologies that one step names, in characters. */
const longestList = 150

/** What is chosen for a part of the system, as a step that puts it to use. */
export function stackSteps(stack: readonly StackChoice[], wording: Wording): readonly string[] {
  const parts = new Map<string, StackChoice[]>()
  for (const choice of stack) {
    const part = choice.area ?? choice.role ?? ''
    parts.set(part, [...(parts.get(part) ?? []), choice])
  }
  return [...parts].flatMap(([part, choices]) => {
    const [only] = choices
    if (only?.role && choices.length === 1)
      return [isName(only.choice) ? wording.setUp(only.choice, only.role) : only.text]
    return partsOf([...new Set(choices.map(({ choice }) => factText(choice, longestName)))]).map(names =>
      stepOf(wording.list(names), part, wording),
    )
  })
}

const stepOf = (technology: string, part: string, wording: Wording): string =>
  part === '' ? wording.usesThese(technology) : wording.setUp(technology, part)

/** A technology by its name, not told in a sentence. */
const isName = (choice: string): boolean =>
  choice.length <= longestName && !/ (?:for|only|that|using|by|to) /.test(choice)

const longestName = 60

/** Names in lists that a line has room for. */
function partsOf(names: readonly string[]): readonly (readonly string[])[] {
  const lists: string[][] = []
  let room = 0
  for (const name of names) {
    if (lists.length === 0 || room < name.length) {
      lists.push([])
      room = longestList
    }
    lists.at(-1)?.push(name)
    room -= name.length + 2
  }
  return lists
}
