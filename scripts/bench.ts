/**
 * The figures to hold, measured side by side in one run, so that they say the same on any machine:
 *
 *   npm run bench             all of them
 *   npm run bench -- reading  some of them, by name
 *
 * Bars in milliseconds are meant for a machine of today that does nothing else.
 */
import { bundles } from './bench/bundles.ts'
import { checking } from './bench/checking.ts'
import { figureLine } from './bench/figure.ts'
import { generating } from './bench/generating.ts'
import { host } from './bench/host.ts'
import { indexing } from './bench/indexing.ts'
import { keystroke } from './bench/keystroke.ts'
import { linking } from './bench/linking.ts'
import { merging } from './bench/merging.ts'
import { reading } from './bench/reading.ts'

const parts = { reading, generating, keystroke, indexing, merging, linking, checking, bundles, host }
const asked = process.argv.slice(2)

const figures = Object.entries(parts)
  .filter(([name]) => asked.length === 0 || asked.includes(name))
  .flatMap(([, measure]) => measure())
console.log(['', ...figures.map(figureLine)].join('\n'))
