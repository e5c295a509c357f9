export interface PageParts {
  /** A fresh random value for each page. */
  readonly nonce: string
  /** What the webview calls its own resources in a content security policy. */
  readonly cspSource: string
  /** Addresses that the page may load: `preview.js`, `preview.css` and, once another view than the tasks is asked for, `previewViews.js`. */
  readonly script: string
  readonly style: string
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
    `style-src ${cspSource}`,
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
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body data-views="${attribute(views)}" data-document="${attribute(document)}" data-texts="${attribute(JSON.stringify(texts))}">
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`
}

const attribute = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** One file and nothing beside it; what would end the source in a policy is written as an escape. */
const sourceOf = (address: string): string =>
  address.replaceAll(';', '%3B').replaceAll(',', '%2C').replace(/\s/g, '%20')
