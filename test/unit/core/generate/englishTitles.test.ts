import assert from 'node:assert/strict'
import { english } from '../../../../src/core/generate/wording/english.ts'

const things: readonly (readonly [string, string])[] = [
  ['Parcel Book', 'Implement the parcel book'],
  ['Depot Targets', 'Implement depot targets'],
  ['Rules for late parcels', 'Implement the rules for late parcels'],
  ['Weighing Scale Implementation', 'Implement the weighing scale'],
  ['Hook Registry Update', 'Update the hook registry'],
  ['A dedicated scale', 'Implement a dedicated scale'],
  ['Node.js scale', 'Implement the Node.js scale'],
  ['Build Integration', 'Implement the build integration'],
]
const capabilities: readonly (readonly [string, string])[] = [
  ['Upload Photos', 'Upload Photos'],
  ['Track the weight', 'Track the weight'],
  ['Clear Communication', 'Implement clear communication'],
  ['Upgrade Strategy', 'Implement upgrade strategy'],
  ['Support Slow Vans', 'Support Slow Vans'],
  ['Easily update the book', 'Update the book'],
  ['Weight limit requirement', 'Implement weight limit'],
]
const tests: readonly (readonly [string, string])[] = [
  ['Edge Cases', 'Test edge cases'],
  ['Fix Checking', 'Write the fix checks'],
  ['Existing tests to update', 'Update the existing tests'],
  ['Property Test Configuration', 'Prepare the property test configuration'],
  ['Dual Testing Approach', 'Write the tests'],
  ['Manual Checklist', 'Run the manual checklist'],
]

describe('English titles', () => {
  for (const [name, title] of things) it(`build ${name}`, () => assert.equal(english.implement(name), title))
  for (const [name, title] of capabilities) it(`ask for ${name}`, () => assert.equal(english.capability(name), title))
  for (const [name, title] of tests) it(`test ${name}`, () => assert.equal(english.topic('testing', name), title))
})
