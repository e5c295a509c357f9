/** A file path in a text: something with a slash or a known ending, in backticks or alone. */
export function pathOf(text: string): string | undefined {
  const match =
    /(?:^|[\s`"'(（:：])((?:\.{0,2}\/)?(?:[\w@.*{}<>-]+\/){0,12}[\w@.*{}<>-]+\.(?:[cm]?[jt]sx?|py|go|rs|java|kts?|cs|swift|dart|rb|php|c|h|cc|cpp|hpp|sql|ya?ml|json|jsonl|toml|md|sh|ps1|proto|graphql|vue|svelte|html|css|scss|tf|plist|gradle|xml|ini|env|ex|exs|scala|lua|r|mk|cfg|conf|tfvars|bat|csproj|lock|txt|svg|rst|ipynb|j2|tpl))(?=$|[\s`"'),，。:：）])/i.exec(
      text.slice(0, 400),
    )
  return isProduct(match?.[1]) ? undefined : match?.[1]
}

/** `Node.js` is a product, `server.js` a file. */
const isProduct = (path: string | undefined): boolean =>
  path !== undefined &&
  /^(?:Node|Vue|Next|Nuxt|Nest|Express|Three|Chart|Deno|Alpine|Ember|Discord|Socket|Day|Moment|React)\.js$/i.test(path)
