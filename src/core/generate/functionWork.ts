import type { Declaration } from '../design/declaration.ts'
import type { DesignElement } from '../design/designModel.ts'
import { factText } from '../design/factText.ts'
import { compactDetails } from './compactDetails.ts'
import { operationFact, stepsInside } from './declarationFacts.ts'
import { elementWork, evenParts, mostDetails } from './elementWork.ts'
import type { Work } from './work.ts'
import type { Wording } from './wording/wording.ts'
import { withPurpose } from './withPurpose.ts'

/** The most small functions one leaf implements. */
const mostFunctions = 4

/** The leaf tasks of a component's functions: one told in steps is a task of its own, small neighbours share one. */
export function functionWorks(
  element: DesignElement,
  functions: readonly Declaration[],
  wording: Wording,
): readonly Work[] {
  const publicOnes = functions.filter(one => !one.operations[0]?.isPrivate)
  const listed = publicOnes.length > 0 ? publicOnes : functions
  const works: Work[] = []
  let small: Declaration[] = []
  const flush = (): void => {
    for (const part of evenParts(small, mostFunctions)) works.push(smallFunctionsWork(element, part, wording))
    small = []
  }
  for (const one of listed) {
    if (isRich(one)) {
      flush()
      works.push(richFunctionWork(element, one, wording))
    } else small.push(one)
  }
  flush()
  return works
}

const isRich = (declaration: Declaration): boolean => {
  const operation = declaration.operations[0]
  return (
    (operation?.steps.length ?? 0) >= 3 ||
    (operation?.raises.length ?? 0) >= 2 ||
    (operation?.parameters.length ?? 0) >= 5
  )
}

function richFunctionWork(element: DesignElement, declaration: Declaration, wording: Wording): Work {
  const operation = declaration.operations[0]
  const title = withPurpose(
    wording.implement(`\`${declaration.name}\``),
    { purpose: operation?.purpose ?? declaration.purpose ?? '' },
    wording,
  )
  const details = [
    ...(operation ? [operationFact({ ...operation, raises: [], steps: [] }, wording)] : []),
    ...(operation?.steps ?? []).map(step => factText(step, 140)),
    ...(operation?.raises ?? []).map(raise => wording.raises(raise)),
    ...declaration.facts.map(fact => factText(fact, 140)),
  ]
  return elementWork('implement', title, compactDetails(details, mostDetails), [element], {
    places: [declaration.range],
  })
}

function smallFunctionsWork(element: DesignElement, functions: readonly Declaration[], wording: Wording): Work {
  const names = functions.map(one => `\`${one.name}\``)
  const only = functions[0]
  const title =
    functions.length === 1 && only
      ? withPurpose(
          wording.implement(names[0] ?? ''),
          { purpose: only.operations[0]?.purpose ?? only.purpose ?? '' },
          wording,
        )
      : wording.implement(wording.list(names))
  const details = functions.flatMap(one =>
    one.operations.flatMap(operation => [
      operationFact(operation, wording),
      ...operation.steps
        .slice(stepsInside(operation))
        .slice(0, 2)
        .map(step => factText(step, 120)),
    ]),
  )
  return elementWork('implement', title, details, [element], { places: functions.map(one => one.range) })
}
