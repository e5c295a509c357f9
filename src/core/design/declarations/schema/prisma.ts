import { closeOf, isWordAt, pastOne, rangeOf, sourceOf, textAt, tokenAt, type CodeView } from '../codeView.ts'
import { braceSyntax } from '../codeSyntax.ts'
import { field, given } from '../draft.ts'
import { gathering, type OpenDeclaration } from '../gathering.ts'
import type { DeclarationReader } from '../reader.ts'
import { purposeAbove, ruleOf } from '../told.ts'

export const prisma: DeclarationReader = {
  id: 'prisma',
  infos: ['prisma', 'zmodel'],
  syntax: braceSyntax,
  score: lines =>
    lines.filter(
      line => (line.startsWith('model ') && line.endsWith('{')) || line.includes(' @id') || line.startsWith('@@'),
    ).length * 3,
  read: code => {
    const found = gathering()
    for (let index = 0; index < code.tokens.length;) {
      const word = textAt(code, index)
      const close = textAt(code, index + 2) === '{' ? closeOf(code, index + 2) : -1
      if ((word === 'model' || word === 'enum' || word === 'type' || word === 'view') && close > 0) {
        const kind = word === 'enum' ? 'enum' : word === 'type' ? 'type' : 'table'
        const range = rangeOf(code, index, close + 1)
        const draft = found.add({ kind, name: textAt(code, index + 1), range, ...purposeAbove(code, index) })
        for (let member = index + 3; member < close;)
          member = Math.max(member + 1, readMember(code, member, close, draft))
        index = close + 1
      } else index = pastOne(code, index)
    }
    return found.declarations
  },
}

function readMember(code: CodeView, at: number, to: number, draft: OpenDeclaration): number {
  let end = at + 1
  while (end < to && tokenAt(code, end).breaks === 0) end = Math.min(to, pastOne(code, end))
  const rule = ruleOf(code, at, end - 1)
  if (textAt(code, at) === '@') draft.facts.push(sourceOf(code, at, end))
  else if (draft.kind === 'enum' && isWordAt(code, at)) draft.values.push(textAt(code, at))
  else if (isWordAt(code, at) && end > at + 1) {
    let typeEnd = at + 1
    while (typeEnd < end && textAt(code, typeEnd) !== '@') typeEnd = pastOne(code, typeEnd)
    const type = sourceOf(code, at + 1, typeEnd)
    const { initial, rules } = attributes(code, typeEnd, end)
    draft.fields.push(
      field({
        name: textAt(code, at),
        range: rangeOf(code, at, end),
        type,
        optional: type.endsWith('?'),
        ...given('initial', initial),
        ...given('rule', [...rules, rule].filter(Boolean).join(', ')),
      }),
    )
  }
  return end
}

function attributes(
  code: CodeView,
  from: number,
  to: number,
): { readonly initial: string; readonly rules: readonly string[] } {
  const rules: string[] = []
  let initial = ''
  for (let index = from; index < to;) {
    let end = index + 1
    while (end < to && textAt(code, end) !== '@') end = Math.min(to, pastOne(code, end))
    const open = index + 2
    if (textAt(code, index + 1) === 'default' && textAt(code, open) === '(')
      initial = sourceOf(code, open + 1, closeOf(code, open, to))
    else if (textAt(code, index) === '@') rules.push(sourceOf(code, index, end))
    index = end
  }
  return { initial, rules }
}
