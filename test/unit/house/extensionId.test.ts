import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extensionId } from '../../../src/vscode/extensionId.ts'
import { root } from './sourceFiles.ts'

describe('the extension', () => {
  it('is found under the id of its manifest', () => {
    const { publisher, name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>
    assert.equal(extensionId, `${String(publisher)}.${String(name)}`)
  })
})
