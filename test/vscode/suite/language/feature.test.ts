import * as vscode from 'vscode'
import { equal, eventually, ok } from '../facts.ts'
import { closeAll, file, remove, write } from '../workspace.ts'
import { placeOf } from './guestBook.ts'

const signing = `@BOOK-1
Feature: Signing

  Scenario: a guest signs
    When a guest signs
    Then the book keeps the entry

  @BOOK-2
  Scenario: a guest reads
    When a guest opens the book
    Then the book shows all entries

  Nobody comes.
`

const tasks = `# Implementation Plan

- [x] 1. Keep entries
  - _Requirements: BOOK-1.1_
- [ ] 2. Show entries
  - _Requirements: BOOK-2_
`

describe('A feature in Gherkin', () => {
  const feature = () => file('feature/signing.feature')
  const plan = () => file('feature/tasks.md')

  before(async () => {
    await write('feature/signing.feature', signing)
    await write('feature/tasks.md', tasks)
    await vscode.workspace.openTextDocument(feature())
  })
  after(async () => {
    await closeAll()
    await remove('feature')
  })

  const at = async <Found>(command: string, part: string, ...more: readonly unknown[]): Promise<Found> =>
    vscode.commands.executeCommand<Found>(command, feature(), await placeOf(feature(), part), ...more)

  it('tells over a tag which tasks serve its scenario', async () => {
    const hovers = await at<vscode.Hover[]>('vscode.executeHoverProvider', '@BOOK|-2')
    const told = hovers
      .flatMap(({ contents }) => contents)
      .map(one => (one instanceof vscode.MarkdownString ? one.value : ''))
      .join('\n')
      .replaceAll('&nbsp;', ' ')
    ok(told.includes('Show entries'), told)
  })

  it('is where a reference of the plan leads to', async () => {
    const position = await placeOf(plan(), 'BOOK|-2')
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      plan(),
      position,
    )
    equal(
      found.map(({ uri, range }) => [uri.path.split('/').pop(), range.start.line, range.start.character]),
      [['signing.feature', 7, 3]],
    )
  })

  it('finds the references to a scenario', async () => {
    const found = await at<vscode.Location[]>('vscode.executeReferenceProvider', 'Scenario: a guest re|ads')
    equal(found.map(({ uri, range }) => `${uri.path.split('/').pop() ?? ''}:${range.start.line + 1}`).sort(), [
      'signing.feature:8',
      'tasks.md:6',
    ])
  })

  it('has its ids completed behind a @', async () => {
    const found = await at<vscode.CompletionList>('vscode.executeCompletionItemProvider', '  @|BOOK-2')
    const labels = found.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
    ok(labels.includes('BOOK-1'), labels.join(' '))
  })

  it('has its tags renamed with what cites them', async () => {
    const edit = await at<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', '@BOOK|-2', 'BOOK-5')
    equal(
      edit
        .entries()
        .map(([uri, edits]) => [uri.path.split('/').pop(), edits.length])
        .sort(),
      [
        ['signing.feature', 1],
        ['tasks.md', 1],
      ],
    )
  })

  it('says over its scenarios how far they are', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', feature())
    equal(
      lenses.map(({ range, command }) => [range.start.line + 1, command?.title]),
      [
        [2, '1 of 2 tasks done'],
        [4, '1 of 1 tasks done'],
        [9, '0 of 1 tasks done'],
      ],
    )
  })

  it('has an outline and what is wrong with it told', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      feature(),
    )
    equal(
      symbols.map(({ name, children }) => [name, children.length]),
      [['BOOK-1 Signing', 2]],
    )
    const [problem] = await eventually('a problem', () => {
      const found = vscode.languages.getDiagnostics(feature()).filter(({ source }) => source === 'Planwright')
      return found.length > 0 ? found : undefined
    })
    equal([problem?.code, problem?.range.start.line], ['source-syntax', 12])
  })
})
