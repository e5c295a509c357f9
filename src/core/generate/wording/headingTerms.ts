import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { europeanTerms } from './europeanTerms.ts'

/**
 * Headings that designs in Chinese, Japanese and Korean often keep in English, from the templates they were begun
 * with: English, then Chinese, Japanese, Korean.
 */
const terms: readonly (readonly [string, string, string, string])[] = [
  ['data protection', '数据保护', 'データ保護', '데이터 보호'],
  ['data privacy', '数据隐私', 'データプライバシー', '데이터 프라이버시'],
  ['privacy', '隐私', 'プライバシー', '개인정보 보호'],
  ['authentication', '认证', '認証', '인증'],
  ['authorization', '授权', '認可', '인가'],
  ['authentication & authorization', '认证与授权', '認証・認可', '인증 및 인가'],
  ['access control', '访问控制', 'アクセス制御', '접근 제어'],
  ['input validation', '输入校验', '入力検証', '입력 검증'],
  ['input sanitization', '输入净化', '入力のサニタイズ', '입력 정제'],
  ['api security', '接口安全', 'APIセキュリティ', 'API 보안'],
  ['rate limiting', '限流', 'レート制限', '요청 제한'],
  ['security measures', '安全措施', 'セキュリティ対策', '보안 조치'],
  ['error handling', '错误处理', 'エラー処理', '오류 처리'],
  ['error categories', '错误分类', 'エラー分類', '오류 분류'],
  ['error recovery', '错误恢复', 'エラーからの回復', '오류 복구'],
  ['edge cases', '边界情况', 'エッジケース', '경계 사례'],
  ['frontend error handling', '前端错误处理', 'フロントエンドのエラー処理', '프론트엔드 오류 처리'],
  ['backend error handling', '后端错误处理', 'バックエンドのエラー処理', '백엔드 오류 처리'],
  ['retry logic', '重试逻辑', 'リトライ処理', '재시도 로직'],
  ['graceful degradation', '优雅降级', '機能の縮退', '점진적 기능 저하'],
  ['performance targets', '性能指标', '性能目標', '성능 목표'],
  ['performance goals', '性能目标', '性能目標', '성능 목표'],
  ['performance requirements', '性能要求', '性能要件', '성능 요구사항'],
  ['performance metrics', '性能指标', '性能指標', '성능 지표'],
  ['performance optimization', '性能优化', '性能最適化', '성능 최적화'],
  ['caching strategy', '缓存策略', 'キャッシュ戦略', '캐시 전략'],
  ['caching', '缓存', 'キャッシュ', '캐시'],
  ['scalability', '可扩展性', 'スケーラビリティ', '확장성'],
  ['scalability approach', '扩展方案', 'スケーラビリティ', '확장 방안'],
  ['scalability considerations', '扩展方案', 'スケーラビリティ', '확장 방안'],
  ['frontend', '前端', 'フロントエンド', '프론트엔드'],
  ['backend', '后端', 'バックエンド', '백엔드'],
  ['frontend optimization', '前端优化', 'フロントエンド最適化', '프론트엔드 최적화'],
  ['backend optimization', '后端优化', 'バックエンド最適化', '백엔드 최적화'],
  ['database optimization', '数据库优化', 'データベース最適化', '데이터베이스 최적화'],
  ['monitoring', '监控', '監視', '모니터링'],
  ['monitoring & logging', '监控与日志', '監視とログ', '모니터링 및 로깅'],
  ['logging', '日志', 'ログ', '로깅'],
  ['alerting', '告警', 'アラート', '알림'],
  ['metrics', '指标', 'メトリクス', '지표'],
  ['unit tests', '单元测试', '単体テスト', '단위 테스트'],
  ['unit testing', '单元测试', '単体テスト', '단위 테스트'],
  ['integration tests', '集成测试', '統合テスト', '통합 테스트'],
  ['integration testing', '集成测试', '統合テスト', '통합 테스트'],
  ['e2e tests', '端到端测试', 'E2Eテスト', 'E2E 테스트'],
  ['e2e testing', '端到端测试', 'E2Eテスト', 'E2E 테스트'],
  ['end-to-end tests', '端到端测试', 'E2Eテスト', 'E2E 테스트'],
  ['end-to-end testing', '端到端测试', 'E2Eテスト', 'E2E 테스트'],
  ['ui tests', '界面测试', 'UIテスト', 'UI 테스트'],
  ['component tests', '组件测试', 'コンポーネントテスト', '컴포넌트 테스트'],
  ['performance tests', '性能测试', '性能テスト', '성능 테스트'],
  ['performance testing', '性能测试', '性能テスト', '성능 테스트'],
  ['load testing', '负载测试', '負荷テスト', '부하 테스트'],
  ['load tests', '负载测试', '負荷テスト', '부하 테스트'],
  ['security testing', '安全测试', 'セキュリティテスト', '보안 테스트'],
  ['accessibility testing', '无障碍测试', 'アクセシビリティテスト', '접근성 테스트'],
  ['property-based tests', '属性测试', 'プロパティベーステスト', '속성 기반 테스트'],
  ['manual testing', '手动测试', '手動テスト', '수동 테스트'],
  ['frontend testing', '前端测试', 'フロントエンドのテスト', '프론트엔드 테스트'],
  ['backend testing', '后端测试', 'バックエンドのテスト', '백엔드 테스트'],
  ['test coverage', '测试覆盖率', 'テストカバレッジ', '테스트 커버리지'],
  ['test coverage requirements', '测试覆盖率', 'テストカバレッジ', '테스트 커버리지'],
  ['test coverage goals', '测试覆盖率', 'テストカバレッジ', '테스트 커버리지'],
  ['test strategy', '测试', 'テスト', '테스트'],
  ['testing strategy', '测试', 'テスト', '테스트'],
  ['testing environment', '测试环境', 'テスト環境', '테스트 환경'],
  ['test environment', '测试环境', 'テスト環境', '테스트 환경'],
  ['test data', '测试数据', 'テストデータ', '테스트 데이터'],
  ['deployment', '部署', 'デプロイ', '배포'],
  ['deployment strategy', '部署', 'デプロイ', '배포'],
  ['migration', '迁移', '移行', '마이그레이션'],
  ['migration strategy', '迁移', '移行', '마이그레이션'],
  ['rollback', '回滚', 'ロールバック', '롤백'],
  ['rollback plan', '回滚', 'ロールバック', '롤백'],
  ['rollback strategy', '回滚', 'ロールバック', '롤백'],
  ['backward compatibility', '向后兼容', '後方互換性', '하위 호환성'],
  ['ci/cd', 'CI/CD', 'CI/CD', 'CI/CD'],
  ['offline support', '离线支持', 'オフライン対応', '오프라인 지원'],
  ['data synchronization', '数据同步', 'データ同期', '데이터 동기화'],
  ['conflict resolution', '冲突解决', '競合の解決', '충돌 해결'],
  ['user interface', '用户界面', 'ユーザーインターフェース', '사용자 인터페이스'],
  ['accessibility', '无障碍', 'アクセシビリティ', '접근성'],
  ['domain entities', '领域实体', 'ドメインエンティティ', '도메인 엔티티'],
  ['database schema', '数据库表结构', 'データベーススキーマ', '데이터베이스 스키마'],
  ['data models', '数据模型', 'データモデル', '데이터 모델'],
  ['data flow', '数据流', 'データフロー', '데이터 흐름'],
  ['business rules', '业务规则', 'ビジネスルール', '비즈니스 규칙'],
  ['validation rules', '校验规则', '検証ルール', '검증 규칙'],
  ['api endpoints', 'API 接口', 'APIエンドポイント', 'API 엔드포인트'],
  ['third-party integrations', '第三方集成', '外部サービス連携', '외부 서비스 연동'],
]

const columns: Partial<Record<NaturalLanguage, 1 | 2 | 3>> = { zh: 1, ja: 2, ko: 3 }
const europeanColumns: Partial<Record<NaturalLanguage, 1 | 2 | 3 | 4 | 5>> = { pt: 1, es: 2, fr: 3, de: 4, ru: 5 }
const byEnglish = new Map(terms.map(term => [term[0], term] as const))
const europeanByEnglish = new Map(europeanTerms.map(term => [term[0], term] as const))

/** A heading kept in English in the words of the plan's language; every other heading as it is. */
export function localHeading(heading: string, language: NaturalLanguage): string {
  if (!/^[\x20-\x7e]+$/.test(heading)) return heading
  const key = heading
    .toLowerCase()
    .replace(/ and /g, ' & ')
    .replace(/ (?:considerations?|details|overview)$/, '')
    .trim()
  const keys = [key, key.replace(/ & /g, ' and ')]
  const column = columns[language]
  if (column !== undefined) return firstOf(keys, one => byEnglish.get(one)?.[column]) ?? heading
  const european = europeanColumns[language]
  if (european === undefined) return heading
  const plural = keys.map(one => one.replace(/ testing$/, ' tests'))
  return firstOf(plural, one => europeanByEnglish.get(one)?.[european]) ?? heading
}

function firstOf(keys: readonly string[], found: (key: string) => string | undefined): string | undefined {
  for (const key of keys) {
    const held = found(key)
    if (held !== undefined) return held
  }
  return undefined
}
