/** The languages whose headings, labels and verbs are known. */
export type NaturalLanguage = 'en' | 'zh' | 'ja' | 'ko' | 'pt' | 'es' | 'fr' | 'de' | 'ru'
