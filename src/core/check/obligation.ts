/** Whether a text says what shall be or what happens, by the words of nine languages. */
export const statesObligation = (text: string): boolean => obligation.test(text.slice(0, 2000))

const obligation =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:shall|must|should|will|is|are|can|may|does|deve|deverá|devem|deverão|debe|deberá|deben|deberán|doit|devra|doivent|devront|muss|müssen|soll|sollen|sollte|wird|werden|должен|должна|должно|должны)(?![\p{Script=Latin}\p{Script=Cyrillic}])|必须|必須|应|應|需要|不得|会|將|将|なければ|する(?:[。．]|$)|ます(?:[。．]|$)|こと|べき|해야|한다|합니다|된다|됩니다/iu
