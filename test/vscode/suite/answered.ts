import * as vscode from 'vscode'
import { eventually } from './facts.ts'

/** Gives the answer again until the command has ended, since no event tells that a question is on the screen. */
export async function answered(run: Thenable<unknown>, answer: string): Promise<void> {
  let ended = false
  void run.then(() => {
    ended = true
  })
  await eventually('the command ends', async () => {
    await vscode.commands.executeCommand(answer)
    return ended ? true : undefined
  })
}
