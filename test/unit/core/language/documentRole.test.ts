import assert from 'node:assert/strict'
import { documentRole, membersOf, roleOfName } from '../../../../src/core/language/documentRole.ts'

const plan = '- [ ] 1. Sign\n  - _Requirements: 1.1_\n'
const requirements =
  '### Requirement 1: Sign\n\n#### Acceptance Criteria\n\n1. WHEN a guest signs THEN it SHALL be kept\n'
const shopping = '- [ ] milk\n- [ ] bread\n'

describe('the role of a file', () => {
  for (const { path, text = '', beside = [], chosen = false, role } of [
    { path: 'a/tasks.md', text: plan, role: 'plan' },
    { path: 'a/tasks.md', text: shopping, role: undefined },
    { path: 'a/tasks.md', text: shopping, beside: ['tasks.md', 'design.md'], role: 'plan' },
    { path: 'a/.kiro/specs/login/tasks.md', role: 'plan' },
    { path: 'specs/001-login/spec.md', role: 'requirements' },
    { path: 'specs/001-login/plan.md', beside: ['spec.md', 'plan.md'], role: 'design' },
    { path: 'a/plan.md', text: plan, role: 'plan' },
    { path: 'a/requirements.md', text: requirements, role: 'requirements' },
    { path: 'a/requirements.md', text: '# Requirements\n\nPython 3.12\n', role: undefined },
    { path: 'a/design.md', text: '# Design of our office\n', role: undefined },
    { path: 'a/design.md', beside: ['design.md', 'requirements.md'], role: 'design' },
    { path: 'a/login-tasks.md', beside: ['login-design.md'], role: 'plan' },
    { path: 'a/README.md', text: shopping, role: undefined },
    { path: 'a/README.md', text: plan, role: 'plan' },
    { path: 'a/work.md', text: shopping, chosen: true, role: 'plan' },
    { path: 'a/needs.md', text: requirements, chosen: true, role: 'requirements' },
    { path: 'a/tasks.txt', text: plan, chosen: true, role: undefined },
  ]) {
    it(`${path} ${JSON.stringify(text.slice(0, 16))} ${beside.join(' ')} is ${role ?? 'nothing'}`, () =>
      assert.equal(documentRole({ path, text, beside, chosen }), role))
  }
})

describe('the files of a spec', () => {
  it('are those with the usual names', () =>
    check('tasks.md', ['tasks.md', 'requirements.md', 'design.md', 'notes.md'], 'tasks.md requirements.md design.md'))

  it('are those named alike', () =>
    check(
      'login-tasks.md',
      ['login-tasks.md', 'tasks.md', 'login-design.md', 'design.md', 'requirements.md'],
      'login-tasks.md requirements.md login-design.md',
    ))

  it('are several of requirements, one of each other kind', () =>
    check('requirements.md', ['requirements.md', 'bugfix.md', 'tasks.md'], 'requirements.md bugfix.md tasks.md'))
})

function check(name: string, beside: readonly string[], expected: string): void {
  const members = membersOf(name, roleOfName(name, beside) ?? 'plan', beside)
  assert.equal(members.map(member => member.name).join(' '), expected)
}
