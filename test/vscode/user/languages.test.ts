import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languages } from '../../../scripts/vscode-server/languagePack.ts'
import { previewPage } from './previewPage.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const plan = `# 计划 計画

- [ ] 1. Take photos
  - [x] 1.1 Define \`FileDeclaration\`
    - _Requirements: 1.1, 1.3_
  - [-] 1.2 Take the bytes
    - _Requirements: 1.2_
- [!] 2. Publish
  - _Requirements: 4.1, 9.9_
  - _Depends on: 1_
`

/** VS Code's own texts are English here, since its translations are no part of a package. */
for (const language of languages) {
  describe(`a user whose VS Code speaks ${language}`, () => {
    let workbench: Workbench
    let texts: Readonly<Record<string, string>>

    before(async () => {
      texts = {
        ...(await tableOf(`package.nls.${language}.json`)),
        ...(await tableOf(`l10n/bundle.l10n.${language}.json`)),
      }
      workbench = await openWorkbench(
        async folder => {
          await cp('examples/photo-upload-service/design.md', join(folder, 'design.md'))
          await cp('examples/photo-upload-service/requirements.md', join(folder, 'requirements.md'))
          await writeFile(join(folder, 'tasks.md'), plan)
        },
        { language },
      )
      await workbench.open('tasks.md')
    })

    afterEach(async function () {
      if (this.currentTest?.state === 'failed')
        await workbench.screenshot(`failed ${this.currentTest.title} ${language}`)
    })

    after(() => workbench.close())

    const said = (english: string): string => texts[english] ?? `${english} is not translated`

    it('opens the preview by its name in the palette, and reads it', async () => {
      await workbench.command(said('command.openPreviewToSide'))
      const { frame, task } = previewPage(workbench.page)
      await task('1.2').waitFor()
      await frame.getByRole('tab', { name: said('Coverage') }).waitFor()
      const title = said('Preview {0}').replace('{0}', 'tasks.md')
      await workbench.page.locator('.tab').filter({ hasText: title }).waitFor()
      await frame.locator('.filter-button').click()
      await frame.locator('.filter-states').waitFor()
      await workbench.screenshot(`${language} preview`)
    })

    it('finds the views, their rows and their figures', async () => {
      const { page } = workbench
      const box = page.locator('.activitybar .action-item').filter({ has: page.getByLabel('Planwright') })
      await box.click()
      for (const view of [said('view.requirements'), said('view.tasks')])
        await page.locator(`.pane-header[aria-label^="${view}"]`).waitFor()
      await page
        .locator('.pane .monaco-list-row')
        .filter({ hasText: said('uncovered') })
        .first()
        .waitFor()
      await workbench.screenshot(`${language} tracker`)
    })

    it('reads problems and their fixes', async () => {
      const { page } = workbench
      await workbench.command('View: Focus Problems')
      await page.locator('.markers-panel .monaco-list-row').filter({ hasText: '9.9' }).first().waitFor()
      await workbench.screenshot(`${language} problems`)
    })

    it('reads the walkthrough', async () => {
      await workbench.command('Welcome: Open Walkthrough')
      await workbench.choice(said('walkthrough.title')).click()
      const step = workbench.page.locator('.getting-started-step')
      await step.filter({ hasText: said('walkthrough.design.title') }).waitFor()
      await workbench.screenshot(`${language} walkthrough`)
    })
  })
}

async function tableOf(path: string): Promise<Readonly<Record<string, string>>> {
  const table: unknown = JSON.parse(await readFile(path, 'utf8'))
  return table as Readonly<Record<string, string>>
}
