import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { basis } from '../../../../src/core/formats/computing/estimates.ts'
import { englishFrame } from '../../../../src/core/formats/frames/englishFrame.ts'
import { frameIn, framePattern, frames, joined, textsOf } from '../../../../src/core/formats/frames/frameText.ts'
import { technicalContext } from '../../../../src/core/formats/speckit/technicalContext.ts'

const folder = join(import.meta.dirname, '../../../../src/core/formats')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && !path.endsWith('Frame.ts'))
  .map(path => readFileSync(join(folder, path), 'utf8'))
  .join('\n')

/** What the formats say, as far as it stands in their code as text. */
const said = new Set([
  ...[...sources.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text = '']) => text),
  ...technicalContext({}).map(([label]) => label),
  basis,
])
const slots = (text: string) =>
  [...text.matchAll(/\{\d\}/g)]
    .map(([slot]) => slot)
    .sort()
    .join()

describe('the frame of a plan', () => {
  it('has all that is said in English, and nothing else', () => {
    const asked = [...sources.matchAll(/(?:say|frameIn\([^()]*\))\(\s*'((?:[^'\\\n]|\\.)*)'/g)].map(
      ([, text = '']) => text,
    )
    const texts = Object.values(englishFrame).flatMap(textsOf)
    assert.deepEqual(
      [...new Set(asked)].filter(text => !texts.includes(text)),
      [],
    )
    assert.deepEqual(
      texts.filter(text => !said.has(text)),
      [],
    )
    assert.equal(new Set(texts).size, texts.length)
  })

  for (const [language, frame] of Object.entries(frames)) {
    it(`says in ${language} the same at the same places, with the same values`, () => {
      const parts = new Map(Object.entries(frame))
      for (const [part, english] of Object.entries(englishFrame)) {
        const shape = (text: string) =>
          text
            .trim()
            .split('\n')
            .map(line => line.split(' | ').map(slots))
        assert.deepEqual(shape(parts.get(part) ?? ''), shape(english), part)
      }
    })
  }

  it('is filled in', () => assert.equal(frameIn('fr')('Task {0}', '3'), 'Tâche 3'))

  it('is joined as a language joins', () => {
    assert.equal(joined(frameIn('ja'), '{0}, {1}', ['甲', '乙', '丙']), '甲、乙、丙')
    assert.equal(joined(frameIn('fr'), '{0}; {1}', ['un', 'deux']), 'un ; deux')
    assert.equal(joined(frameIn('de'), '{0} {1}', []), '')
  })

  it('is known in every language where it is read', () => {
    const pattern = framePattern(['Tests for User Story {0}'])
    for (const title of ['Tests for User Story 2', 'Tests de la user story 2', '用户故事 2 的测试'])
      assert.ok(pattern.test(title), title)
  })
})
