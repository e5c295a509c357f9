import * as vscode from 'vscode'
import { equal, ok } from '../facts.ts'
import { guestBook, placeOf } from './guestBook.ts'

describe('Hover', () => {
  const { uri } = guestBook('hover')

  async function hoverOn(name: string, part: string): Promise<string> {
    const position = await placeOf(uri(name), part)
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri(name),
      position,
    )
    return hovers
      .flatMap(({ contents }) => contents)
      .map(content => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n')
      .replaceAll('&nbsp;', ' ')
  }

  it('on a reference shows the criterion and its tasks', async () => {
    const text = await hoverOn('tasks.md', '1.|2')
    ok(text.includes('500 characters'), text)
    ok(text.includes('1 of 1 tasks done'), text)
  })

  it('on a task shows its requirements, its design and what it waits for', async () => {
    const text = await hoverOn('tasks.md', 'Show |entries')
    for (const part of ['show all entries', 'design\\.md:7', 'Keep entries'])
      ok(text.includes(part), `${part} in ${text}`)
  })

  it('leaves other Markdown files alone', async () => equal(await hoverOn('notes.md', 'Mi|lk'), ''))
})
