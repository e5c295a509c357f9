import type { FrameLocator, Locator, Page } from 'playwright-core'

/** The page of a preview in the workbench, as a person sees it: a webview is two frames deep. */
export interface PreviewPage {
  readonly frame: FrameLocator
  /** The row of a task, by its id. */
  task(id: string): Locator
  box(id: string): Locator
  /** Waits until the box of a task looks so. */
  shows(id: string, state: string): Promise<void>
}

/** The preview at a place among those that can be seen. */
export function previewPage(page: Page, at = 0): PreviewPage {
  const frame = page.locator('iframe.webview.ready').nth(at).contentFrame().frameLocator('#active-frame')
  const task = (id: string): Locator => frame.locator(`.row.task[data-key^="${id}\\9 "]`)
  return {
    frame,
    task,
    box: id => task(id).locator('input.box').first(),
    shows: (id, state) =>
      task(id)
        .and(frame.locator(`[data-state="${state}"]`))
        .waitFor(),
  }
}
