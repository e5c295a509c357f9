import { check } from './outline.ts'

describe('declarations of TypeScript and JavaScript', () => {
  it('tells types, unions and constants', () =>
    check(
      'ts',
      `// src/albums/store.ts
import { db } from './db'

/** One album of a user. */
export interface Album extends Entity {
  readonly id: string // UUID
  title: string; // at most 80 characters
  cover?: Photo | null
  size: { width: number; height: number }
  onMove: (id: string, to: number) => void
  rename(title: string): Promise<void>
  [key: string]: unknown
}

export type Sort = 'date' | 'title' // newest first
type Failure = { kind: 'missing'; id: string } | { kind: 'locked' }
type Named = Album & { label: string }
type Handler = (event: Event, retry?: boolean) => Promise<Result<Album, Failure>>
type Id = string

export const enum Level { Low = 1, High = 'high' }

export const MAX_ALBUMS = 200 // per user
const LIMITS = { title: 80, photos: 5_000 } as const
export const ROLES = ['owner', 'guest'] as const`,
      `
        interface Album < Entity @ src/albums/store.ts // One album of a user
          id: string // UUID
          title: string // at most 80 characters
          cover?: Photo | null
          size: { width: number; height: number }
          + onMove(id: string, to: number) -> void
          + rename(title: string) -> Promise<void>
        enum Sort @ src/albums/store.ts
          = date | title
        type Failure @ src/albums/store.ts
          = missing | locked
          ! { kind: 'missing'; id: string }
          ! { kind: 'locked' }
        type Named < Album @ src/albums/store.ts
          label: string
        type Handler @ src/albums/store.ts
          + Handler(event: Event, retry?: boolean) -> Promise<Result<Album, Failure>>
        type Id @ src/albums/store.ts
          ! = string
        enum Level @ src/albums/store.ts
          = Low | High
          ! Low = 1
          ! High = 'high'
        constant MAX_ALBUMS @ src/albums/store.ts
          ! = 200 (per user)
        setting LIMITS @ src/albums/store.ts
          title = 80
          photos = 5_000
        enum ROLES @ src/albums/store.ts
          = owner | guest
      `,
    ))

  it('tells a class by its operations, and not what its bodies hold', () =>
    check(
      'typescript',
      `@Injectable()
export class AlbumService implements Albums {
  static readonly PAGE = 50
  private cache = new Map<string, Album>()
  constructor(private readonly store: Store, public clock: Clock) {}
  get count(): number { return this.cache.size }

  /**
   * Moves an album. Gaps are closed.
   * @param to the new place, from 0
   * @throws {RangeError} when the place is taken
   */
  async move(id: string, to = 0): Promise<void> {
    const local = { a: 1 }
    // 1. Load the albums
    if (!local) throw new NotFoundError('no such album')
    // 2. Shift the others
    function inner() {}
  }

  private touch(id: string) {}
  #secret(): void {}
}`,
      `
        class AlbumService < Albums
          clock: Clock
          count: number
          + move(id: string, to? = 0 // the new place, from 0) -> Promise<void> // Moves an album
            1. Gaps are closed
            2. Load the albums
            3. Shift the others
            raises RangeError: when the place is taken
          - touch(id: string)
          - #secret() -> void
          ! PAGE = 50
          ! constructor(private readonly store: Store, public clock: Clock)
      `,
    ))

  it('tells schemas, components, routes and functions', () =>
    check(
      'tsx',
      `import { z } from 'zod'
export const AlbumInput = z.object({
  title: z.string().min(1).max(80), // shown in lists
  cover: z.string().optional(),
})
const Color = z.enum(['red', 'blue'])
interface GridProps { albums: Album[]; onOpen(id: string): void }
export const AlbumGrid: React.FC<GridProps> = ({ albums, onOpen }) => <div/>
export function Header({ title }: HeaderProps): JSX.Element { return <h1>{title}</h1> }
router.post('/albums', requireUser, albums.create) // makes an album
app.get('/albums/:id', async (req, res) => {
  // 1. Check the owner
  // 2. Send the album
  res.json({})
})
export async function exportAll(target: string, { zip }: Options): Promise<number> { return 1 }
const api = { list: async () => [], remove: (id: string) => id }`,
      `
        type AlbumInput
          title // z.string().min(1).max(80); shown in lists
          cover? // z.string().optional()
        enum Color
          = red | blue
        interface GridProps
          albums: Album[]
          + onOpen(id: string) -> void
        component AlbumGrid
          + AlbumGrid({ albums, onOpen }: GridProps)
        component Header
          + Header({ title }: HeaderProps) -> JSX.Element
        endpoint POST /albums // makes an album
          ! requireUser
          ! albums.create
        endpoint GET /albums/:id
          + GET /albums/:id()
            1. Check the owner
            2. Send the album
        function exportAll
          + exportAll(target: string, { zip }: Options) -> Promise<number>
        class api
          + list()
          + remove(id: string)
      `,
    ))

  it('tells nothing of tests, calls and plain values', () =>
    check(
      'ts',
      `describe('Album', () => { it('moves', () => { const a: Album = { id: '1' } }) })
test('x', async () => {})
const album = new Album('x')
await service.move(album.id, 3)
if (album) { const inner = 3 }
const value = 5
export default defineConfig({ a: 1 })`,
      `

      `,
    ))

  it('reads documentation in JavaScript, in any language', () =>
    check(
      'js',
      `class 同步器 {
  /**
   * 把待发送的记录写入服务器。失败时保留队列。
   * @param {Record[]} records 待发送的记录
   * @returns {Promise<number>} 已写入的数量
   * @throws {NetworkError} 网络不可用时
   */
  async flush(records) {}
}`,
      `
        class 同步器
          + flush(records: Record[] // 待发送的记录) -> Promise<number> // 把待发送的记录写入服务器
            1. 失败时保留队列
            raises NetworkError: 网络不可用时
      `,
    ))

  it('reads methods of a sketch without bodies and semicolons', () =>
    check(
      'js',
      `class Planner {
  constructor(root)

  // 読み込んだ設定を返す
  async config(): Promise<Config>

  // 一つ進める
  step(count: number): boolean
}`,
      `
        class Planner
          + config() -> Promise<Config> // 読み込んだ設定を返す
          + step(count: number) -> boolean // 一つ進める
          ! constructor(root)
      `,
    ))

  it('tells the commands that a program registers', () =>
    check(
      'js',
      `const tag = program.command('tag').description('Handles tags')

tag
  .command('add <name>')
  .description('Adds a tag. It must be new.')
  .requiredOption('-t, --target <id>', 'What is tagged')
  .option('--depth <n>', 'How deep', '3')
  .action(async () => {})`,
      `
        command tag // Handles tags
        command tag add // Adds a tag
          name
          --target: id // What is tagged
          --depth?: n = 3 // How deep
      `,
    ))

  it('reads a table of a mapper and the routes of a controller', () =>
    check(
      'ts',
      `export const albums = pgTable('albums', {
  id: uuid('id').primaryKey(),
  title: varchar('title', { length: 80 }).notNull(), // shown in lists
})

@Controller('albums')
export class AlbumsController {
  /** Gives one album. */
  @Get(':id')
  find(@Param('id') id: string): Promise<Album> {}
}`,
      `
        table albums
          id // uuid('id').primaryKey()
          title // varchar('title', { length: 80 }).notNull(); shown in lists
        class AlbumsController
          + find(id: string) -> Promise<Album> // Gives one album
        endpoint GET /albums/:id // Gives one album
          + find(id: string) -> Promise<Album> // Gives one album
      `,
    ))
})
