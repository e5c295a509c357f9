import assert from 'node:assert/strict'
import { told } from '../../../../src/core/text/told.ts'

describe('a sentence', () => {
  it('has its values in their places, and stays apart from them', () =>
    assert.deepEqual(told('Task {0} waits for {1}, and {0} is done.', '1.2', 3), {
      message: 'Task 1.2 waits for 3, and 1.2 is done.',
      words: { template: 'Task {0} waits for {1}, and {0} is done.', values: ['1.2', 3] },
    }))

  it('holds others, each in its own words', () =>
    assert.deepEqual(told('None: {0}.', told('{0} and {1} more', 'a', 2)), {
      message: 'None: a and 2 more.',
      words: { template: 'None: {0}.', values: [{ template: '{0} and {1} more', values: ['a', 2] }] },
    }))

  it('takes what stands in a value as it is', () =>
    assert.equal(told('No {0}: {1}', '{1}', '$&').message, 'No {1}: $&'))
})
