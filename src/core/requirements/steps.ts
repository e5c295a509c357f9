/** A step of a scenario told in its own line or bullet. */
export type Step = 'given' | 'when' | 'then' | 'and'

const words: readonly (readonly [Step, RegExp])[] = [
  [
    'given',
    begins(
      'given|dado|dada|dados|étant donné|angenommen|gegeben sei|gegeben|дано|допустим|пусть',
      '假如|假设|假定|给定|前提|먼저|조건',
    ),
  ],
  ['when', begins('when|quando|cuando|lorsque|quand|wenn|когда', '当|當|もし|만일|만약')],
  ['then', begins('then|então|entonces|alors|dann|тогда|то', '那么|则|則|ならば|그러면')],
  ['and', begins('and|but|e|mas|y|pero|et|mais|und|aber|и|но', '并且|而且|但是|かつ|しかし|그리고|하지만')],
]

/** The step a line begins with. `And` needs a keyword's look: a capital letter or emphasis. */
export function stepOf(text: string): Step | undefined {
  const head = text.slice(0, 40)
  const step = words.find(([, pattern]) => pattern.test(head))?.[0]
  return step === 'and' && !/^[*_]{0,3}\p{Lu}/u.test(head) && !/^[*_]{2}/.test(head) && /^[a-zа-я]/iu.test(head)
    ? undefined
    : step
}

function begins(latin: string, cjk: string): RegExp {
  return new RegExp(`^[*_\`\\s]{0,4}(?:(?:${latin})(?![\\p{L}])|${cjk})`, 'iu')
}
