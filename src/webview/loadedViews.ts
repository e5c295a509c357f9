import type * as Views from './previewViews.ts'

export type LoadedViews = typeof Views

let loaded: Promise<LoadedViews> | undefined
let tries = 0

/**
 * The part of the page that comes in a file of its own. Its address comes from the host; the security policy lets no
 * other file be run. What could not be loaded is asked for under another name the next time, since a browser may
 * remember that it failed.
 */
export function loadedViews(): Promise<LoadedViews> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function load(): Promise<LoadedViews> {
  const again = tries === 0 ? '' : `?${String(tries)}`
  tries += 1
  return import(`${document.body.dataset['views'] ?? ''}${again}`) as Promise<LoadedViews>
}
