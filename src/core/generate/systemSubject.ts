/** Words for the thing that is built, in the languages whose sentences put it before the modal. */
const system =
  /(?<!\p{L})(?:sistema|aplicati(?:vo|on)|aplica[cç](?:ión|ão)|applica(?:tion|zione)|app|servi[cç](?:io|o|e)|servidor|serveur|server|plataforma|plateforme|backend|frontend|api|bot|cli|software|logiciel|ferramenta|herramienta|outil|interfa(?:ce|z)|m[oó]dul[oe]?|componente?|composant|moteur|motor|système|system|anwendung|programm|plattform|\p{L}*(?:dienst|service|modul|komponente|oberfläche)|систем\p{L}*|приложени\p{L}*|сервис\p{L}*|сервер\p{L}*|платформ\p{L}*|модул\p{L}*|компонент\p{L}*|бот|бэкенд|фронтенд|программа|планировщик)(?!\p{L})/iu

/** A part of the system as code or a glossary names it. */
const named = /\p{L}_\p{L}|\p{Ll}\p{Lu}|`/u

/**
 * Whether the subject of a requirement is the system itself or a part of it: what is asked of it is a task, what is
 * said of a link or a price is not.
 */
export const isSystemSubject = (subject: string): boolean => system.test(subject) || named.test(subject)
