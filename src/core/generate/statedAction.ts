import { isMaker } from './requiredAction.ts'
import { infinitive } from './wording/englishPurpose.ts'
import { upperFirst } from './wording/latinList.ts'

/** `The script reads one file` states what is asked for as if it were so: `Read one file`. */
export function statedAction(line: string): string | undefined {
  const found = /^the ((?:[a-z\d`._-]+ ){1,4}?)([a-z]+s) ([a-z\d`"'(].*)$/i.exec(line)
  const [, owner = '', said = '', rest = ''] = found ?? []
  const subject = owner.trim()
  const verb = infinitive(said)
  if (!found || !verb || verb === said || /[,;:]/.test(subject)) return undefined
  return isMaker(subject) ? upperFirst(`${verb} ${rest}`) : `Make the ${subject} ${verb} ${rest}`
}
