import { tag, type Markup } from './markup.ts'

export interface PageFrame {
  readonly title: string
  /** For `lang`. */
  readonly language: string
}

/** A whole HTML page that needs nothing beside itself and runs nothing. */
export function exportedPage({ title, language }: PageFrame, ...content: readonly (Markup | string)[]): string {
  const head = tag(
    'head',
    {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('title', {}, title),
    { markup: `<style>${style}</style>` },
  )
  return `<!DOCTYPE html>\n${tag('html', { lang: language }, head, tag('body', {}, ...content)).markup}\n`
}

const style = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 22%, transparent); --good: #2e7d46; --accent: #0b62b8; }
@media (prefers-color-scheme: dark) { :root { --good: #6fcf8d; --accent: #6cb2f5; } }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1.5rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 0.5em; }
a { color: var(--accent); }
code, pre { font: 0.92em ui-monospace, monospace; }
pre { overflow-x: auto; padding: 0.6rem 0.8rem; border: 1px solid var(--line); border-radius: 4px; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
thead th { position: sticky; top: 0; background: Canvas; }
blockquote { margin: 0.5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
img { max-width: 100%; }
.figures { opacity: 0.8; }
.task { margin: 0.45rem 0; break-inside: avoid; }
.task .mark { display: inline-block; min-width: 1.4em; font-weight: 600; }
.task.done > .head .mark { color: var(--good); }
.task.done > .head .title, .task.skipped > .head .title { opacity: 0.7; }
.task .id { opacity: 0.75; margin-inline-end: 0.4em; }
.chip { font-size: 0.82em; border: 1px solid var(--line); border-radius: 4px; padding: 0 0.35em; margin-inline-start: 0.4em; white-space: nowrap; }
.body { margin-inline-start: 1.8em; font-size: 0.95em; }
.hole { color: #b3261e; font-weight: 600; }
@media (prefers-color-scheme: dark) { .hole { color: #ff8a80; } }
.cell { text-align: center; }
svg { max-width: 100%; height: auto; }
@media print { body { margin: 0; max-width: none; } thead th { position: static; } }
`
