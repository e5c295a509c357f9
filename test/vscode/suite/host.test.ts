import * as vscode from 'vscode'
import { equal, ok } from './facts.ts'

declare const expectedHost: 'node' | 'web'

describe('the extension in its host', () => {
  it('runs in the host that is under test', () => {
    const kind = typeof process === 'object' && process.versions?.node ? 'node' : 'web'
    equal(kind, expectedHost)
  })

  it('is idle until one of its commands is called', () => equal(extension().isActive, false))

  it('activates', async () => {
    await extension().activate()
    ok(extension().isActive, 'active')
  })

  it('registers the commands that package.json declares', async () => {
    const declared: { command: string }[] = extension().packageJSON.contributes.commands
    const registered = await vscode.commands.getCommands(true)
    equal(
      declared.map(({ command }) => command).filter(command => !registered.includes(command)),
      [],
    )
  })
})

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('planwright.planwright')
  ok(found, 'the extension is installed')
  return found
}
