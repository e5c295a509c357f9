import type { NaturalLanguage } from '../text/naturalLanguage.ts'

/** Words that any task and any criterion may have: to share them says nothing of what is done. */
const lists: Readonly<Record<NaturalLanguage, string>> = {
  en: 'management manage handling handle user users system application app data value values support supports provide provides providing ensure ensures allow allows enable enables use uses used using include includes including implement make makes need needs new existing all any every following specific appropriate correctly successfully properly clear clearly available required given based',
  zh: '管理 用户 系统 应用 数据 支持 提供 确保 允许 使用 包含 包括 实现 进行 需要 可以 能够 所有 相关 以及 对应 正确 user system',
  ja: '管理 ユーザー ユーザ システム アプリ データ 提供 使用 利用 可能 実装 必要 適切 対応 場合 機能 user system',
  ko: '관리 사용자 시스템 데이터 지원 제공 사용 포함 구현 필요 가능 경우 기능 user system',
  de: 'Benutzer Nutzer Anwendung Daten unterstützen bereitstellen erlauben verwenden enthalten neu alle verfügbar',
  fr: 'utilisateur utilisateurs application données permettre fournir utiliser inclure assurer nouveau nouvelle disponible',
  es: 'usuario usuarios aplicación datos permitir proporcionar usar utilizar incluir asegurar nuevo nueva disponible',
  pt: 'usuário usuários utilizador aplicação aplicativo dados permitir fornecer usar utilizar incluir garantir novo nova disponível',
  ru: 'пользователь пользователя пользователю пользователи приложение данные поддерживать предоставлять использовать включать обеспечивать новый новая доступен',
}

export const lightWords = (language: NaturalLanguage): string => lists[language]
