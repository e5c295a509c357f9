import type { Declaration } from '../../declaration.ts'
import { startsUpper } from '../bodies.ts'
import { rangeOf, type CodeView } from '../codeView.ts'
import { declaration, given } from '../draft.ts'

/** A function that begins with a capital and gives markup or takes props is a component. */
export function functionDeclaration(
  code: CodeView,
  operation: Declaration['operations'][number],
  start: number,
  end: number,
): Declaration {
  const parameters = operation.parameters
  const props = parameters.some(
    parameter => parameter.type?.endsWith('Props') === true || parameter.name.startsWith('{'),
  )
  const returnsMarkup = operation.returns?.includes('Element') === true || operation.returns?.includes('React') === true
  const isComponent = startsUpper(operation.name) && (props || returnsMarkup || parameters.length === 0)
  return declaration({
    kind: isComponent ? 'component' : 'function',
    name: operation.name,
    range: rangeOf(code, start, end),
    operations: [operation],
    ...given('purpose', operation.purpose),
  })
}
