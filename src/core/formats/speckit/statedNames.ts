import type { DesignModel } from '../../design/designModel.ts'
import type { NaturalLanguage } from '../../text/naturalLanguage.ts'

/** What a design says it is built with, where no section lists it: well-known names in its sentences and code. */
export interface StatedNames {
  readonly stores: readonly string[]
  readonly testers: readonly string[]
  readonly libraries: readonly string[]
  readonly platforms: readonly string[]
  /** Pairs of a label and its value in the lines above the first section, such as `**Targets:** PC`. */
  readonly headFields: readonly string[]
}

export function statedNames(
  text: string,
  sections: DesignModel['sections'],
  language: NaturalLanguage = 'en',
): StatedNames {
  const told = withoutRejected(text, sections)
  const isName = (name: string) => !plainWords[language]?.includes(name) || withVersion(name, told) !== name
  const named = (words: RegExp) => [...new Set([...told.matchAll(words)].map(([name]) => name))].filter(isName)
  return {
    stores: named(stores),
    testers: named(testers),
    libraries: named(libraries),
    platforms: named(platforms),
    headFields: headFields(text, sections),
  }
}

/** Names that are plain words of a language too: there they count with a version only. */
const plainWords: Partial<Record<NaturalLanguage, readonly string[]>> = {
  de: ['Zustand'],
  fr: ['Vue'],
  es: ['Prisma'],
  pt: ['Prisma'],
}

/** `Python 3.12` and `C17` say more than the name alone. */
export function withVersion(language: string, text: string): string {
  const name = language.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const found = new RegExp(
    `(?<![\\p{L}\\p{N}])${name}(?: ?(\\d{1,4}(?:\\.\\d{1,4}){0,2}\\+?))(?![\\p{L}\\p{N}.])`,
    'u',
  ).exec(text)
  return found?.[0] ?? language
}

/** What is dropped or not to be done says nothing about what is used. */
function withoutRejected(text: string, sections: DesignModel['sections']): string {
  let told = ''
  let at = 0
  for (const { role, range } of sections) {
    if (role !== 'rejected' || range.start < at) continue
    told += text.slice(at, range.start)
    at = range.end
  }
  return told + text.slice(at)
}

const longestHead = 2000

function headFields(text: string, sections: DesignModel['sections']): readonly string[] {
  const end = Math.min(longestHead, sections.find(({ level }) => level > 1)?.range.start ?? longestHead)
  const pairs = text.slice(0, end).matchAll(/\*\*([^*:：\n]{2,30})(?:[:：]\*\*|\*\*[:：])[ \t]{0,3}([^·|*\n]{2,100})/g)
  return [...pairs].map(([, label = '', value = '']) => `${label}: ${value.trim()}`)
}

const stores =
  /\b(?:PostgreSQL|Postgres|MySQL|MariaDB|SQLite|SQLCipher|MongoDB|Redis|DynamoDB|Cassandra|Elasticsearch|OpenSearch|ClickHouse|DuckDB|BigQuery|Snowflake|Firestore|S3|MinIO|IndexedDB|localStorage|Kafka|Parquet|TimescaleDB|InfluxDB|(?:SPI|NOR|NAND) flash|EEPROM|SD card)\b/g
const testers =
  /\b(?:pytest|unittest|Hypothesis|Jest|Vitest|Mocha|Playwright|Cypress|JUnit|TestNG|XCTest|RSpec|Jasmine|fast-check|Testcontainers|go test|cargo test|proptest|Catch2|GoogleTest|Unity Test Framework|NUnit|xUnit)\b/g
const libraries =
  /\b(?:React Native|React|Vue(?:\.js)?|Angular|Svelte|SvelteKit|Next\.js|Nuxt|Express(?:\.js)?(?= )|Fastify|NestJS|Hono|Django|Flask|FastAPI|Spring Boot|Ruby on Rails|Laravel|ASP\.NET(?: Core)?|Electron|Tauri|Flutter|SwiftUI|Jetpack Compose|Bevy|Unity|Unreal Engine|Godot|PyTorch|TensorFlow|scikit-learn|pandas|Apache (?:Spark|Flink|Airflow|Beam)|PyFlink|Celery|gRPC|Prisma|Drizzle|SQLAlchemy|Hibernate|Tokio|Axum|Actix|Cobra|Zustand|Redux|Tailwind CSS|Material-UI|Zod|LangChain|OpenCV|FFmpeg|MCUboot|Zephyr|FreeRTOS)\b/g
const platforms =
  /\b(?:Linux|macOS|Windows|iOS|iPadOS|Android|Chromium|Safari|Firefox|Docker|Kubernetes|AWS Lambda|AWS|Azure|Google Cloud|GCP|Cloudflare Workers|Vercel|Raspberry Pi|nRF\d{4,5}|STM32\w{0,8}|ESP32(?:-\w{1,4})?|RP2040|Node\.js(?: \d{1,2})?)\b/g
