import assert from 'node:assert/strict'
import fc from 'fast-check'
import { insidePath, linkTarget } from '../../../../src/core/preview/linkTarget.ts'

describe('where a link leads', () => {
  for (const [address, expected] of [
    ['https://example.org/a?b#c', 'web https://example.org/a?b#c'],
    ['HTTP://example.org', 'web HTTP://example.org'],
    ['mailto:a@example.org', 'web mailto:a@example.org'],
    ['design.md', 'file design.md'],
    ['./a%20b/c.md#part', 'file ./a b/c.md #part'],
    ['../up.md', 'file ../up.md'],
    ['/root.md', 'file /root.md'],
    ['a:b.md', undefined],
    ['#a-heading', 'heading a-heading'],
    ['', undefined],
    ['command:workbench.action.terminal.new', undefined],
    ['Command:x', undefined],
    ['javascript:alert(1)', undefined],
    ['java\tscript:alert(1)', undefined],
    [' javascript:alert(1)', undefined],
    ['vscode:extension/x', undefined],
    ['vscode-file://x', undefined],
    ['file:///etc/passwd', undefined],
    ['data:text/html,x', undefined],
    ['//example.org/x', undefined],
    ['https:///x', undefined],
    ['https:x', undefined],
    ['\\\\server\\share', undefined],
    ['a%5Cb', undefined],
    ['a%00b', undefined],
    ['100%.md', 'file 100%.md'],
  ] as const) {
    it(`of ${JSON.stringify(address)} is ${expected ?? 'nowhere'}`, () => assert.equal(told(address), expected))
  }

  it('is never a program, whatever the address is', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', 'command:', 'javascript:', 'vscode://', 'file:'),
        (text, scheme) => {
          const target = linkTarget(scheme + text)
          if (target?.kind === 'web') assert.match(target.address, /^(?:https?:\/\/|mailto:)/i)
          if (target?.kind === 'file') assert.doesNotMatch(target.path.split('/')[0] ?? '', /^[a-z]+:/i)
        },
      ),
    ))
})

describe('a path inside a folder', () => {
  for (const [path, expected] of [
    ['a/b.md', 'a/b.md'],
    ['./a/../b.md', 'b.md'],
    ['a//b', 'a/b'],
    ['../x', undefined],
    ['a/../../x', undefined],
    ['.', ''],
  ] as const) {
    it(`of ${path} is ${expected ?? 'none'}`, () => assert.equal(insidePath(path), expected))
  }
})

function told(address: string): string | undefined {
  const target = linkTarget(address)
  if (!target) return undefined
  if (target.kind === 'web') return `web ${target.address}`
  if (target.kind === 'heading') return `heading ${target.fragment}`
  return `file ${target.path}${target.fragment && ` #${target.fragment}`}`
}
