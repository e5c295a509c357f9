import assert from 'node:assert/strict'
import fc from 'fast-check'
import { checkTime } from '../../../../cpuTime.ts'
import type { Declaration } from '../../../../../src/core/design/declaration.ts'
import { readDeclarations } from '../../../../../src/core/design/declarations/readDeclarations.ts'

const infos = ['', 'ts', 'python', 'sql', 'go', 'rust', 'kotlin', 'swift', 'java', 'c', 'dart', 'graphql', 'proto']
const otherInfos = ['prisma', 'json', 'yaml', 'toml', 'bash', 'env', 'http', 'text', 'diff', 'pseudo', 'unknown']
const info = fc.constantFrom(...infos, ...otherInfos)

/** Pieces of code, so that random texts reach deep into the readers. */
const piece = fc.constantFrom(
  ...'{ } ( ) [ ] < > , ; : = => -> . | & ? @ # " \' ` """ /* */ // -- + - * / \\ \n \t'.split(' '),
  ...'interface class type enum const function def fn func fun struct impl CREATE TABLE x ( INT'.split(' '),
  ...'message rpc model GET /a POST --flag usage: KEY=v key: case export async return new a A b B 1 あ'.split(' '),
  '\n',
  '\n  ',
  '${',
  '@app.get("/x")',
)
const code = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(piece, { maxLength: 60 }).map(parts => parts.join(' ')),
)

describe('laws of declarations', () => {
  it('any text is accepted, and every range lies inside the fence', () =>
    fc.assert(
      fc.property(code, info, fc.nat(1000), (text, language, offset) => {
        for (const read of readDeclarations(text, language, offset)) {
          for (const range of rangesOf(read)) {
            assert.ok(range.start >= offset && range.start <= range.end && range.end <= offset + text.length)
          }
        }
      }),
      { numRuns: 1500 },
    ))

  it('an offset moves ranges and nothing else', () =>
    fc.assert(
      fc.property(code, info, (text, language) => {
        const here = readDeclarations(text, language, 0)
        const there = readDeclarations(text, language, 7)
        assert.deepEqual(
          here.flatMap(rangesOf).map(range => range.start + 7),
          there.flatMap(rangesOf).map(range => range.start),
        )
        assert.deepEqual(
          here.map(read => read.name),
          there.map(read => read.name),
        )
      }),
      { numRuns: 200 },
    ))

  it('a fact is one line', () =>
    fc.assert(
      fc.property(code, info, (text, language) => {
        for (const read of readDeclarations(text, language, 0)) {
          for (const line of linesOf(read)) assert.ok(!line.includes('\n'), JSON.stringify(line))
        }
      }),
      { numRuns: 500 },
    ))

  it('a long fence takes time in proportion to its length', () => {
    for (const unit of [
      '{',
      'a, ',
      'A B;',
      'interface A { b: ',
      'a < b ',
      '"',
      '`${',
      'CREATE INDEX a ON b(c);',
      '- a: b\n',
    ]) {
      checkTime(300, () => {
        for (const language of ['ts', 'java', 'python', 'sql', 'yaml'])
          readDeclarations(unit.repeat(Math.ceil(4000 / unit.length)), language, 0)
      })
    }
  })
})

const rangesOf = (read: Declaration) => [
  read.range,
  ...read.fields.map(field => field.range),
  ...read.operations.flatMap(operation => [operation.range, ...operation.parameters.map(parameter => parameter.range)]),
]

const linesOf = (read: Declaration): readonly string[] => [
  read.name,
  read.purpose ?? '',
  ...read.facts,
  ...read.values,
  ...read.extends,
  ...read.fields.flatMap(field => [field.name, field.type ?? '', field.initial ?? '', field.rule ?? '']),
  ...read.operations.flatMap(operation => [
    operation.returns ?? '',
    operation.purpose ?? '',
    ...operation.steps,
    ...operation.raises,
  ]),
]
