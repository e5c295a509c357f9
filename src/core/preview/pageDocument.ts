export interface PageParts {
  /** A fresh random value for each page. */
  readonly nonce: string
  /** What the webview calls its own resources in a content security policy. */
  readonly cspSource: string
  /** The contents of `preview.js` and of `preview.css`: files that VS Code would fetch one by one, later. */
  readonly script: string
  readonly style: string
  /** The address of `previewViews.js`, which the page loads once another view than the tasks is asked for. */
  readonly views: string
  /** Which document the page shows: it keeps this unread in its state, so that the panel is found again after a reload. */
  readonly document: string
  /** `pageTexts` in the language of the editor. */
  readonly texts: Readonly<Record<string, string>>
  /** The language of the texts, for `lang`. */
  readonly language: string
}

/**
 * The whole HTML of the preview. It holds nothing of the plan: that comes as data in messages, so that no text of a
 * document is ever read as HTML.
 */
export function pageDocument(parts: PageParts): string {
  const { nonce, cspSource, script, style, views, document, texts, language } = parts
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' ${sourceOf(views)}`,
    `style-src 'nonce-${nonce}'`,
    `img-src ${cspSource} data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ')
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Planwright</title>
<style nonce="${attribute(nonce)}">${unended(style)}</style>
</head>
<body data-views="${attribute(views)}" data-document="${attribute(document)}" data-texts="${attribute(JSON.stringify(texts))}">
<script nonce="${attribute(nonce)}">${unended(script)}</script>
</body>
</html>
`
}

const attribute = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Nothing in a script or a style ends its element: a backslash more means the same in their strings. */
const unended = (text: string): string => text.replace(/<(?=\/(?:script|style)|!--)/gi, '<\\')

/** One file and nothing beside it; what would end the source in a policy is written as an escape. */
const sourceOf = (address: string): string =>
  address.replaceAll(';', '%3B').replaceAll(',', '%2C').replace(/\s/g, '%20')
