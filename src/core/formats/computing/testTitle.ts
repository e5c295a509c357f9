import type { NaturalLanguage } from '../../text/naturalLanguage.ts'

/** Whether a title, up to what it says behind a colon, is that of a test: German has the word inside others. */
export function isTestTitle(title: string, language: NaturalLanguage): boolean {
  const [head = ''] = title.split(/[:：]/)
  return testWord.test(head || title) || (language === 'de' && /test/i.test(head))
}

const testWord = /\btest|测试|テスト|테스트|teste|prueba|probar|essai|тест/i
