import * as vscode from 'vscode'
import { equal, eventually, ok } from '../facts.ts'
import { guestBook } from './guestBook.ts'

declare const expectedHost: 'node' | 'web'

describe('The built-in Markdown preview', () => {
  const { uri } = guestBook('markdown')

  // The preview runs in the server's host here and reaches no extension in another one.
  before(function () {
    if (expectedHost === 'web') this.skip()
  })

  it('draws the boxes of a plan with their states', async () => {
    const html = await eventually('boxes', async () => {
      const drawn = await rendered('tasks.md')
      return drawn.includes('planwright-box') ? drawn : undefined
    })
    equal(
      [...html.matchAll(/planwright-box planwright-(\w+)/g)].map(([, state]) => state),
      ['done', 'open', 'open'],
    )
    ok(!html.includes('[x]'), 'no box is left as it is written')
  })

  it('draws other files as ever', async () => {
    const html = await rendered('notes.md')
    ok(html.includes('[ ] 1. Milk'), html)
    ok(!html.includes('planwright'), html)
  })

  async function rendered(name: string): Promise<string> {
    const document = await vscode.workspace.openTextDocument(uri(name))
    return vscode.commands.executeCommand<string>('markdown.api.render', document)
  }
})
