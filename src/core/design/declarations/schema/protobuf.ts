import { closeOf, isWordAt, pastOne, rangeOf, sourceOf, textAt, type CodeView } from '../codeView.ts'
import { braceSyntax } from '../codeSyntax.ts'
import { field, given, operation } from '../draft.ts'
import { gathering, type Gathering, type OpenDeclaration } from '../gathering.ts'
import type { DeclarationReader } from '../reader.ts'
import { purposeAbove, ruleOf, toldOf } from '../told.ts'

export const protobuf: DeclarationReader = {
  id: 'protobuf',
  infos: ['proto', 'protobuf', 'proto3', 'proto2', 'grpc'],
  syntax: braceSyntax,
  score: lines =>
    lines.filter(line => line.startsWith('message ') || line.startsWith('rpc ') || line.startsWith('syntax = "proto'))
      .length * 3,
  read: code => {
    const found = gathering()
    readBlock(code, 0, code.tokens.length, found)
    return found.declarations
  },
}

function readBlock(code: CodeView, from: number, to: number, found: Gathering, owner?: OpenDeclaration): void {
  for (let index = from; index < to;) index = Math.max(index + 1, readOne(code, index, to, found, owner))
}

function readOne(code: CodeView, at: number, to: number, found: Gathering, owner: OpenDeclaration | undefined): number {
  const word = textAt(code, at)
  const close = textAt(code, at + 2) === '{' ? closeOf(code, at + 2, to) : -1
  if ((word === 'message' || word === 'service' || word === 'enum') && close > 0) {
    const kind = word === 'message' ? 'message' : word === 'enum' ? 'enum' : 'interface'
    const draft = found.add({
      kind,
      name: textAt(code, at + 1),
      range: rangeOf(code, at, close + 1),
      ...purposeAbove(code, at),
    })
    readBlock(code, at + 3, close, found, draft)
    return close + 1
  }
  if (word === 'oneof' && close > 0) {
    const before = owner?.fields.length ?? 0
    readBlock(code, at + 3, close, found, owner)
    if (owner)
      owner.fields = owner.fields.map((one, place) =>
        place < before ? one : { ...one, optional: true, rule: `oneof ${textAt(code, at + 1)}` },
      )
    return close + 1
  }
  if (word === 'rpc' && owner) return readCall(code, at, to, owner)
  let end = at
  while (end < to && textAt(code, end) !== ';') end = Math.min(to, pastOne(code, end))
  let equals = at
  while (equals < end && textAt(code, equals) !== '=') equals++
  if (
    !owner ||
    equals >= end ||
    ['option', 'reserved', 'syntax', 'package', 'import'].includes(word) ||
    !isWordAt(code, equals - 1)
  )
    return end + 1
  const name = textAt(code, equals - 1)
  const rule = ruleOf(code, at, end)
  if (owner.kind === 'enum') {
    owner.values.push(name)
    if (rule) owner.facts.push(`${name} (${rule})`)
  } else {
    const isOptional = word === 'optional'
    const type = sourceOf(code, isOptional ? at + 1 : at, equals - 1)
    owner.fields.push(
      field({ name, range: rangeOf(code, at, end), type, optional: isOptional, ...given('rule', rule) }),
    )
  }
  return end + 1
}

/** `rpc Watch (Request) returns (stream Event) {}`. */
function readCall(code: CodeView, at: number, to: number, owner: OpenDeclaration): number {
  const open = at + 2
  const close = textAt(code, open) === '(' ? closeOf(code, open, to) : -1
  if (close < 0) return at + 1
  const answer = textAt(code, close + 1) === 'returns' ? close + 2 : -1
  const answerEnd = answer > 0 ? closeOf(code, answer, to) : -1
  let end = answerEnd > 0 ? answerEnd + 1 : close + 1
  if (textAt(code, end) === '{') end = pastOne(code, end)
  if (textAt(code, end) === ';') end++
  const told = toldOf(code, { start: at, last: Math.min(end, to) - 1, bodyFrom: 0, bodyEnd: -1 })
  const type = sourceOf(code, open + 1, close)
  const range = rangeOf(code, at, end)
  owner.operations.push(
    operation({
      name: textAt(code, at + 1),
      range,
      parameters: type ? [field({ name: 'request', type, range: rangeOf(code, open + 1, close) })] : [],
      ...given('returns', answerEnd > 0 ? sourceOf(code, answer + 1, answerEnd) : ''),
      ...given('purpose', told.purpose),
    }),
  )
  return end
}
