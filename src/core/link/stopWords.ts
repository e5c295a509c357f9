import type { NaturalLanguage } from '../text/naturalLanguage.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that stand in any criterion and tell none apart, without marks on their letters. */
const english = words(
  'the a an and or of to in for with on by is are be been being was were shall when then if while where system it its that this these those as at from will would should must can could may might not no do does has have had into than so such which who what their they them there each any all both also only own same but about between through during after before above below up down out over under again once',
)

export const stopWords: Readonly<Record<NaturalLanguage, ReadonlySet<string>>> = {
  en: english,
  zh: english,
  ja: english,
  ko: english,
  de: words(
    'der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine keinen ist sind war wird werden wurde wurden soll sollen muss muessen mussen kann konnen hat haben wenn falls dann sobald wahrend bei von vom zu zum zur mit fur auf aus an am im in ins nach uber unter vor durch als wie dass damit es er sie sich wir man so auch nur noch mehr weniger jede jeder jedes jeden zwischen bis seit wahrend vor nach system',
  ),
  fr: words(
    'le la les l un une des du de d et ou mais ne pas est sont etait sera seront doit doivent peut peuvent a ont quand lorsque lorsqu si alors que qu qui dont ou dans sur sous avec sans pour par en au aux ce cet cette ces il elle ils elles on nous vous se sa son ses leur leurs plus moins chaque entre jusqu depuis pendant avant apres tout tous toute toutes systeme',
  ),
  es: words(
    'el la los las lo un una unos unas de del y e o u pero no es son era sera seran debe deben debera deberan puede pueden ha han cuando si entonces que quien cual cuyo en sobre bajo con sin para por a al se su sus este esta estos estas ese esa esos como mas menos cada entre hasta desde durante antes despues cuanto ya todo todos toda todas sistema',
  ),
  pt: words(
    'o a os as um uma uns umas de do da dos das e ou mas nao e sao era sera serao deve devem devera deverao pode podem foi tem quando se entao que quem qual em no na nos nas sobre sob com sem para por pelo pela ao aos a se seu sua seus suas este esta estes estas esse essa isso como mais menos cada entre ate desde durante antes depois ja todo todos toda todas sistema',
  ),
  ru: words(
    'и или но не в во на с со к ко о об от до из за по при для над под без как что чтобы это этот эта эти тот та те он она оно они его ее их быть был была было были будет будут есть если когда то тогда должен должна должно должны может могут также же бы ли более менее каждый каждая каждое между до после система системы',
  ),
}
