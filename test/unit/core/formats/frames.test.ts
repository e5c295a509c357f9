import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { basis } from '../../../../src/core/formats/computing/estimates.ts'
import { frameIn, frames } from '../../../../src/core/formats/frames/frameText.ts'
import { technicalContext } from '../../../../src/core/formats/speckit/technicalContext.ts'

const folder = join(import.meta.dirname, '../../../../src/core/formats')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && !/chineseFrame|japaneseFrame/.test(path))
  .map(path => readFileSync(join(folder, path), 'utf8'))
  .join('\n')

/** What the formats say, as far as it stands in their code as text. */
const said = new Set([
  ...[...sources.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text = '']) => text),
  ...technicalContext({}).map(([label]) => label),
  basis,
])
const isSaid = (english: string) =>
  said.has(english) || sources.includes(`say('${english}'`) || sources.includes(`'${english}'`)

describe('the frame of a plan', () => {
  for (const [language, table] of Object.entries(frames)) {
    it(`has a text in ${language} for all that is said, and for nothing else`, () => {
      const asked = [...sources.matchAll(/(?:say|frameIn\([^()]*\))\(\s*'((?:[^'\\\n]|\\.)*)'/g)].map(
        ([, text = '']) => text,
      )
      assert.deepEqual(
        [...new Set(asked)].filter(text => !Object.hasOwn(table, text)),
        [],
      )
      assert.deepEqual(
        Object.keys(table).filter(text => !isSaid(text)),
        [],
      )
    })

    it(`fills in as many values in ${language} as in English`, () => {
      const values = (text: string) =>
        [...text.matchAll(/\{\d\}/g)]
          .map(([slot]) => slot)
          .sort()
          .join()
      for (const [english, text] of Object.entries(table)) assert.equal(values(text), values(english), english)
    })
  }

  it('is English where a language has no table', () => assert.equal(frameIn('fr')('Task {0}', '3'), 'Task 3'))
})
