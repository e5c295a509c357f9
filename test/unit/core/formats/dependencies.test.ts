import assert from 'node:assert/strict'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'

describe('dependencies that formats write', () => {
  it('stand behind a verb that was said of something else before', () =>
    assert.deepEqual(
      readPlan('- [ ] T001: Tell what depends on weather (depends on T002)\n- [ ] T002: B\n').tasks[0]?.dependsOn,
      ['T002'],
    ))

  it('are none for a wave that waits for nothing', () => {
    const graph = '```json\n{"waves":[{"id":0,"tasks":["1"]},{"id":1,"tasks":["2"],"depends_on":[]}]}\n```\n'
    assert.deepEqual(readPlan(`- [ ] 1. A\n- [ ] 2. B\n\n## Task Dependency Graph\n\n${graph}`).tasks[1]?.dependsOn, [])
  })
})
