import type { NaturalLanguage } from '../../text/naturalLanguage.ts'

/**
 * A name as the object of a verb, where a language marks it: with an article in French and Spanish, in the accusative
 * in Russian. A name that begins large or in code takes no mark, and so does one whose gender its ending does not tell.
 */
export function objectOf(name: string, language: NaturalLanguage): string {
  if (!/^\p{Ll}/u.test(name)) return name
  if (language === 'fr') return withArticle(name, frenchArticle)
  if (language === 'es') return withArticle(name, spanishArticle)
  return language === 'ru' ? accusative(name) : name
}

/** Articles and prepositions that a verb's preposition grows together with. */
export function contracted(sentence: string, language: NaturalLanguage): string {
  if (language === 'fr') return sentence.replace(/ de le (?=\p{L})/gu, ' du ').replace(/ de les (?=\p{L})/gu, ' des ')
  return language === 'es' ? sentence.replace(/ de el (?=\p{L})/gu, ' del ') : sentence
}

const determined =
  /^(?:les?|la|un|une|des|du|de|chaque|tout|toute|tous|toutes|el|los|las|una|unos|unas|cada|todos?|todas?)\s|^[ld]['’]/

function withArticle(name: string, article: (head: string) => string): string {
  const [head = ''] = /^[\p{L}-]+/u.exec(name) ?? []
  return determined.test(name) || (/(?:ar|er|ir|re)$/.test(head) && isVerb.test(head))
    ? name
    : `${article(head)}${name}`
}

/** Infinitives that names begin with; nouns that end like them are far more frequent in a design. */
const isVerb =
  /^(?:ajouter|gérer|créer|afficher|envoyer|exporter|importer|calculer|mettre|permettre|crear|enviar|mostrar|gestionar|exportar|importar|calcular|permitir|registrar)$/

const frenchFeminine =
  /(?:[ts]ion|xion|ité|[^m]té|ance|ence|ure|ette|elle|ille|enne|erie|ogie|phie|ique|ée|ade|tude|esse|trice|aison|ise|thèque)$|^(?:application|base|page|file|vue|couche|table|tâche|liste|carte|clé|ligne|fenêtre|barre|requête|route|règle|mise|prise|saisie|recherche|commande|boucle|suite|mémoire|zone|demande|alerte|facture|archive|sauvegarde|machine|grille|boîte|pile|ressource|source|sortie|entrée|norme|interface|valeur|erreur|longueur|main|fin|loi|partie|copie|série|catégorie|horloge|image|reprise|fiche|classe|relance|remise|synthèse|trace|plateforme|montée|charge)$/
const frenchMasculine =
  /^(?:service|module|système|composant|compte|mode|thème|modèle|formulaire|gestionnaire|contrôle|code|message|calque|cache|filtre|groupe|type|registre|rôle|cadre|titre|schéma|paramètre|référentiel|middleware|framework|historique|graphique|répertoire|calendrier|inventaire|côté|comité|périmètre|indice|critère|centre|affichage|musée|lycée|pipeline|websocket|journal|dictionnaire|exemplaire|bordereau)$/

function frenchArticle(head: string): string {
  if (/[^s]s$|x$/.test(head) && !/^(?:accès|processus|flux|choix|index|abus|succès|prix)$/.test(head)) return 'les '
  if (/^[aeiouéèêàâîôûœ]|^h(?:eure|istorique|ôte|umeur|abilitation|orloge)/.test(head)) return 'l’'
  if (frenchMasculine.test(head)) return 'le '
  if (frenchFeminine.test(head)) return 'la '
  return /(?:eur|ment|age|al|el|il|oir|ier|eau|et|isme|if|ant|ent|ai|our|an|on|in|er|us|ot|ut|é)$/.test(head)
    ? 'le '
    : ''
}

const spanishFeminine =
  /(?:ción|sión|dad|tad|tud|umbre|ez|[^m]a)$|^(?:interfaz|red|clave|base|fuente|clase|parte|imagen|orden|llave|nube|serie|cama|forma|norma|plataforma|alarma|firma)$/
const spanishMasculine =
  /(?:o|or|al|el|ol|aje|ma|és|ón|ín|ar|er)$|^(?:componente|cliente|paquete|informe|bloque|puente|límite|mensaje|índice|lote|cierre|pase|enlace|despliegue|reporte|agente|frontend|backend|bot|mapa|día|worker|endpoint|panel|plan|gateway|proxy|índice|buzón)$/

function spanishArticle(head: string): string {
  if (/[^aeio]?(?:os|ores|ales|eles|ajes|mas|ones)$/.test(head) && !/(?:ci|si)ones$/.test(head)) return 'los '
  if (/(?:as|ciones|siones|dades)$/.test(head)) return 'las '
  if (/es$/.test(head)) return ''
  if (/(?:ción|sión|dad|tad|tud|umbre)$/.test(head)) return 'la '
  if (spanishMasculine.test(head) && !/^(?:forma|norma|plataforma|alarma|firma|cama|labor|señal|piel)$/.test(head))
    return 'el '
  return spanishFeminine.test(head) ? 'la ' : ''
}

/** The words of a Russian name up to its noun: adjectives in -ая, then a noun in -а or -я. */
function accusative(name: string): string {
  const words = name.split(' ')
  for (const [at, word] of words.entries()) {
    const bent = adjective(word)
    if (bent !== word) {
      words[at] = bent
      continue
    }
    words[at] = noun(word)
    if (!/(?:ый|ий|ой|ое|ее|ые|[гжкхчшщ]ие)$/.test(word)) break
  }
  return accusativeSecond(words.join(' '))
}

/** What is joined by `и` to the first noun stands in the same case: `создание и отмену`. */
function accusativeSecond(name: string): string {
  return name.replace(/^(\S+ и )(\p{Ll}+)/u, (_, start: string, word: string) => start + noun(word))
}

const adjective = (word: string): string => word.replace(/ая$/, 'ую').replace(/яя$/, 'юю')

/** Neuter nouns in -мя, plurals in -а and -ия, and genitives are the same in both cases. */
function noun(word: string): string {
  if (/(?:мя|[нтвлсм]ия|ья)$/.test(word) && !/(?:ц|сс|рс|зс)ия$/.test(word)) return word
  if (
    /^(?:права|правила|поля|окна|письма|слова|средства|места|дела|числа|данные|устройства|свойства|качества|сообщества)$/.test(
      word,
    )
  )
    return word
  return word.length > 3 ? word.replace(/а$/, 'у').replace(/я$/, 'ю') : word
}
