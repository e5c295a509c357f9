import assert from 'node:assert/strict'
import { specsAmong } from '../../../../src/core/language/specsAmong.ts'

describe('specsAmong', () => {
  it('gathers the usual names into one spec', () =>
    check('/p/login', 'design.md requirements.md tasks.md notes.md', ['tasks.md requirements.md design.md']))

  it('gathers what is named alike, and shares what only one can have', () =>
    check('/p', 'login-tasks.md login-design.md search-tasks.md requirements.md', [
      'login-tasks.md requirements.md login-design.md',
      'search-tasks.md requirements.md',
    ]))

  it('adds features and YAML to what stands beside them, and makes no spec of them alone', () => {
    check('/p', 'design.md tasks.md sign.feature requirements.yaml', [
      'tasks.md sign.feature requirements.yaml design.md',
    ])
    check('/p', 'login-tasks.md login.feature sign.feature', ['login-tasks.md login.feature'])
    check('/p/features', 'sign.feature draw.feature', [])
  })

  it('takes a design without a plan', () => check('/p', 'design.md requirements.md', ['design.md requirements.md']))

  it('takes the plan of Spec Kit for a design', () => check('/p', 'spec.md plan.md', ['plan.md spec.md']))

  it('is not sure of a document that stands alone', () => {
    check('/p', 'tasks.md', ['tasks.md ?'])
    check('/p/.kiro/specs/login', 'tasks.md', ['tasks.md'])
  })

  it('finds nothing among other files', () => check('/p', 'readme.md index.ts', []))
})

/** Specs as their members, the first one first; `?` where the text has to decide. */
function check(folder: string, names: string, expected: readonly string[]): void {
  const found = specsAmong(folder, names.split(' '))
  assert.deepEqual(
    found.map(({ members, isSure }) => members.map(({ name }) => name).join(' ') + (isSure ? '' : ' ?')),
    expected,
  )
}
