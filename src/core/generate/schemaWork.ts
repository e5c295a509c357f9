import type { DesignElement, DesignModel, StackChoice } from '../design/designModel.ts'
import { isTable } from './attachments.ts'
import { elementWork } from './elementWork.ts'
import { orderedElements } from './orderedElements.ts'
import type { Work } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** Databases and what keeps their schemas, as their makers call them. */
const databases =
  /\b(?:PostgreSQL|Postgres|MySQL|MariaDB|SQLite|SQL Server|Oracle Database|CockroachDB|MongoDB|DynamoDB|Firestore|Supabase|Cassandra|Prisma|Drizzle|TypeORM|Sequelize|Knex|SQLAlchemy|Alembic|Flyway|Liquibase|Hibernate|JPA|Entity Framework|EF Core|GORM|Diesel|ActiveRecord|Ecto|Mongoose)\b/i
const databaseRole =
  /\b(?:database|orm)\b|データベース|数据库|데이터베이스|banco de dados|base de datos|base de données|datenbank|базы? данных/i

const isDatabase = ({ choice, role = '' }: StackChoice): boolean => databases.test(choice) || databaseRole.test(role)

const mostNamed = 6

/** The database itself, where a design chooses one and has data for it: its schema in an order in which it can be made. */
export function schemaWorks(
  design: DesignModel,
  models: readonly DesignElement[],
  works: readonly Work[],
  wording: Wording,
): readonly Work[] {
  const chosen = design.stack.filter(isDatabase)
  const createsTables = works.some(({ elements }) => elements.length > 0 && elements.every(isTable))
  if (chosen.length === 0 || models.length === 0 || createsTables) return []
  const tables = orderedElements(design, models.filter(hasTable)).map(tableOf)
  const named = tables.slice(0, mostNamed).map(name => `\`${name}\``)
  return [
    elementWork(
      'model',
      wording.schema,
      [
        ...(named.length > 0
          ? [wording.createTables(tables.length > named.length ? wording.listed(named) : wording.list(named))]
          : []),
        wording.usesThese([...new Set(chosen.map(({ choice }) => choice))].join(', ')),
      ],
      [],
      { places: chosen.map(({ range }) => range) },
    ),
  ]
}

const hasTable = (model: DesignElement): boolean =>
  isTable(model) || model.declarations.some(({ kind }) => kind === 'table')

const tableOf = ({ name, declarations }: DesignElement): string =>
  (declarations.find(({ kind }) => kind === 'table')?.name ?? name).replaceAll('`', '')
