import { readDesign } from '../../../../src/core/design/readDesign.ts'
import { checkGrowth } from '../../../cpuTime.ts'

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

/** Designs that a reader with a loop in a loop would not end on, by their size. */
const designs: Readonly<Record<string, (size: number) => string>> = {
  'many headings': size => lines(size, index => `### Belt ${index}\n\nMoves parcels.`),
  'one name in many headings': size => `## Components\n${lines(size, index => `### Belt\n\n- moves ${index} parcels`)}`,
  'many types of one thing': size =>
    `## Components\n${lines(size, index => `### Belt\n\`\`\`ts\ninterface BeltOptions${index} {\n  a: string\n}\n\`\`\``)}`,
  'many bullets of one thing': size => `## Components\n### Belt\n${lines(size, index => `- moves ${index} parcels`)}`,
  'many nested bullets': size => `## Components\n- **Belt**: moves\n${lines(size, index => `  - moves ${index}`)}`,
  'many paragraphs': size => `## Security\n${lines(size, index => `Guards ${index} parcels.\n`)}`,
  'one wrapped paragraph': size => `## 安全\n${lines(size * 4, index => `保护第${index}个包裹`)}`,
  'a long table': size => `## Errors\n| Error | Handling |\n|-|-|\n${lines(size, index => `| e${index} | ask |`)}`,
  'tables without a gap': size =>
    `## Errors\n${lines(size, index => `| Error | Handling |\n|-|-|\n| e${index} | ask |\nand`)}`,
  'a wide table': size => `## Errors\n|${'a|'.repeat(size * 4)}\n|-|-|\n${lines(size, () => '| e | ask |')}`,
  'many fences': size => lines(size, index => `\`\`\`ts\ninterface Parcel${index} {\n  weight: number\n}\n\`\`\``),
  'many functions': size =>
    `### Belt\n\`\`\`ts\n${lines(size, index => `export function move${index}(): void {}`)}\n\`\`\``,
}
/** Units that a pattern tries again at every place of a line. */
const units = [
  ' ',
  '.',
  ':',
  '`',
  '*',
  '**a',
  '[',
  '[a](',
  '<b ',
  '(',
  '|',
  '\\',
  '1.',
  'a/',
  'a.',
  '\u3000',
  'Requirements: 1 ',
]
const forms: Readonly<Record<string, (text: string) => string>> = {
  paragraph: text => `x${text}z`,
  item: text => `- x${text}z`,
  heading: text => `### x${text}z\n\n- moves`,
  cell: text => `| Name | Purpose |\n|-|-|\n| x | y${text}z |`,
}

describe('readDesign takes time in proportion', () => {
  for (const [name, designOf] of Object.entries(designs))
    it(`to ${name}`, () => checkGrowth(name, designOf, 40, readDesign))

  for (const [form, text] of Object.entries(forms))
    it(`to long lines in a ${form}`, () => {
      for (const unit of units) checkGrowth(unit, size => `## Components\n${text(unit.repeat(size))}`, 2500, readDesign)
    })
})
