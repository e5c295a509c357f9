/**
 * Whether a title only names a thing (`User authentication module`, `用户登录模块`): a few words that end with the name
 * of a kind of thing, and no verb among them. Where in doubt it does not: most words can be verbs.
 */
export function isThingTitle(title: string): boolean {
  const plain = title.slice(0, 200).replace(/[*_`]/g, '').trim()
  return english(plain) || cyrillicOrLatin(plain) || eastern(plain)
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const things = words(
  'model models module modules component components service services layer schema schemas endpoint endpoints page ' +
    'pages screen screens system infrastructure architecture authentication authorization functionality database ' +
    'repository repositories controller controllers middleware interface interfaces configuration documentation',
)

/** Adjectives and nouns that stand before such a thing and are no verbs. */
const attributes = words(
  'user users data database api rest core basic main new internal external common shared global local mobile web admin ' +
    'backend frontend client server system application app domain business security session account payment customer ' +
    'order product notification email file image video network integration authentication authorization configuration ' +
    'error the a an advanced initial primary secondary public private',
)

/** Every word is known: an attribute, and a thing at the end. */
function english(title: string): boolean {
  if (!/^[A-Za-z /-]{3,60}$/.test(title)) return false
  const own = title
    .toLowerCase()
    .split(/[\s/-]+/)
    .filter(Boolean)
  const last = own.at(-1) ?? ''
  return own.length > 1 && own.length <= 5 && things.has(last) && own.slice(0, -1).every(word => attributes.has(word))
}

/** Romance languages, German and Russian put the thing first; what follows it only says which one. */
function cyrillicOrLatin(title: string): boolean {
  return thingFirst.test(title) && title.split(/\s+/).length <= 5
}

const thingFirst =
  /^(?:(?:módulo|componente|página|pantalla|tela|servicio|serviço|modelo|sistema) (?:de|do|da|del|para)|(?:module|composant|page|écran|service|modèle|système) (?:de|du|des|d[’'])|(?:modul|komponente|seite|dienst|datenmodell|system) (?:für|zur|zum|der|des)|(?:модуль|компонент|страница|экран|сервис|модель|система) \p{L}{3,30}(?:ции|ния|ий|ей|ов|а|ы|и))(?!\p{L})/iu

/** The kind of thing at the end, only characters before it, and nothing among them that can be done. */
function eastern(title: string): boolean {
  return easternThing.test(title) && !easternVerb.test(title)
}

const easternThing =
  /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af ]{2,16}(?:模块|组件|页面|服务|数据模型|模型|モジュール|コンポーネント|画面|サービス|データモデル|모듈|컴포넌트|화면|서비스|데이터 모델)$/u

const easternVerb =
  /实现|创建|添加|增加|编写|设计|开发|构建|搭建|配置|集成|更新|修改|优化|测试|验证|定义|完善|重构|迁移|部署|支持|删除|移除|封装|抽取|提取|拆分|接入|引入|初始化|检查|修复|改造|建立|完成|生成|整合|替换|调整|扩展|新增|写|する|した|作成|実装|追加|設定|構築|更新|変更|削除|統合|検証|定義|구현|생성|추가|작성|설정|구축|수정|변경|삭제|통합|검증|정의/u
