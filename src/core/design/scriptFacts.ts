import { isPlainStep } from './declarations/plainStep.ts'
import { hasLetters, oneLine } from './declarations/sentences.ts'
import { pathOf } from './filePath.ts'

const mostLines = 400
const mostFacts = 10
const mostNames = 6

/** What a script defines, one line each: a name with the comment above or beside it, names without one together. */
export function scriptFacts(code: string, info: string): readonly string[] {
  const language = /^[a-z]+\d?/.exec(info.trim().toLowerCase())?.[0] ?? ''
  const forms = definitions[language]
  if (!forms) return []
  const facts: string[] = []
  let names: string[] = []
  let comment = ''
  let hasNames = false
  const flush = (): void => {
    if (names.length > 0) facts.push(names.join(', '))
    names = []
  }
  const tell = (): void => {
    if (comment === '') return
    flush()
    facts.push(comment)
    comment = ''
  }
  for (const raw of code.split('\n', mostLines)) {
    if (facts.length >= mostFacts) break
    const said = commentIn(raw.trim())
    if (said !== undefined) {
      tell()
      comment = said
      continue
    }
    const found = definedIn(raw, forms)
    if (!found) {
      if (raw.trim() === '') tell()
      continue
    }
    hasNames = true
    const beside = commentIn(raw.slice(raw.search(/\s#/) + 1 || raw.length).trim()) ?? ''
    const told = beside || comment
    comment = ''
    if (told === '' && names.length < mostNames) names.push(found)
    else {
      flush()
      if (told === '') names.push(found)
      else facts.push(`${found}: ${told}`)
    }
  }
  tell()
  flush()
  // Calls of everyday tools are shown in a shell too: only one with names of its own defines something.
  return hasNames || forms !== shell ? facts.slice(0, mostFacts) : []
}

/** What a line says that is nothing but a comment; empty where that is code left out, a ruler or a path. */
function commentIn(line: string): string | undefined {
  if (line.startsWith('#!')) return ''
  const mark = /^(?:#{1,3}|\/\/)/.exec(line)?.[0]
  if (mark === undefined) return undefined
  const text = oneLine(line.slice(mark.length)).replace(/\.$/, '')
  return isPlainStep(text) && hasLetters(text) && !text.endsWith(':') && !pathOf(text.split(' ')[0] ?? '') ? text : ''
}

/** A form in which something is defined, and the name it gives. */
interface Definition {
  readonly form: RegExp
  readonly name: (match: RegExpExecArray) => string
}

const coded = (form: RegExp): Definition => ({ form, name: ([, name = '']) => `\`${name.trim()}\`` })

const shell: readonly Definition[] = [
  coded(/^(?:function +)?([A-Za-z_][\w-]{1,60}) *\(\) *\{?/),
  coded(/^function +([A-Za-z_][\w-]{1,60})/),
]
const make: readonly Definition[] = [
  coded(/^define +([\w.-]{2,60})/),
  coded(/^([A-Za-z_][\w.$()/-]{1,60}) *:(?:$| |[^=:])/),
]
const container: readonly Definition[] = [coded(/^((?:FROM|EXPOSE|ENTRYPOINT|HEALTHCHECK|VOLUME|USER) +\S.{0,70})$/)]
const cloud: readonly Definition[] = [
  { form: /^(?:resource|data) +"([\w-]{1,60})" +"([\w-]{1,60})"/, name: ([, type, name]) => `\`${type}.${name}\`` },
  { form: /^(module|variable|output) +"([\w-]{1,60})"/, name: ([, kind, name]) => `\`${kind}.${name}\`` },
]
const server: readonly Definition[] = [coded(/^\s*((?:location|upstream) +[^{\s][^{]{0,60})/)]
const pipeline: readonly Definition[] = [
  { form: /^\s*stage\(['"]([\w ./-]{2,60})['"]\)/, name: ([, name = '']) => name },
]
/** The steps of a workflow are named for what they do; other names in YAML are those of things. */
const workflow: readonly Definition[] = [
  { form: /^\s*- name: *['"]?([A-Z][\w()/.-]* [^'"]{2,80})/, name: ([, name = '']) => name.trim() },
]

const definitions: Readonly<Record<string, readonly Definition[]>> = {
  ...Object.fromEntries(['bash', 'sh', 'shell', 'zsh', 'powershell', 'ps1'].map(one => [one, shell])),
  ...Object.fromEntries(['makefile', 'make', 'mk', 'just', 'justfile'].map(one => [one, make])),
  ...Object.fromEntries(['dockerfile', 'docker', 'containerfile'].map(one => [one, container])),
  ...Object.fromEntries(['hcl', 'terraform', 'tf'].map(one => [one, cloud])),
  ...Object.fromEntries(['nginx', 'caddyfile'].map(one => [one, server])),
  ...Object.fromEntries(['groovy', 'jenkinsfile'].map(one => [one, pipeline])),
  ...Object.fromEntries(['yaml', 'yml'].map(one => [one, workflow])),
  ini: [],
  conf: [],
  cmake: [],
  nix: [],
  bicep: [],
}

function definedIn(line: string, forms: readonly Definition[]): string | undefined {
  for (const { form, name } of forms) {
    const match = form.exec(line)
    if (match) return name(match)
  }
  return undefined
}
