import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Display languages that Planwright speaks beside English, as VS Code names them. */
export const languages = ['zh-cn', 'ja'] as const

export type Language = (typeof languages)[number]

/**
 * Gives a server a language pack. VS Code's own are in no package registry: this one translates nothing, so that VS
 * Code's own texts stay English, but extensions are told of the language and have their own texts in it.
 */
export async function writeLanguagePack(profile: string, language: Language): Promise<void> {
  const nothing = join(profile, 'nothing.i18n.json')
  await writeFile(nothing, JSON.stringify({ contents: {} }))
  const pack = {
    hash: language,
    label: language,
    extensions: [{ extensionIdentifier: { id: language }, version: '1.0.0' }],
    translations: { vscode: nothing },
  }
  await writeFile(join(profile, 'languagepacks.json'), JSON.stringify({ [language]: pack }))
}
