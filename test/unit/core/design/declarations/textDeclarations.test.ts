import { check } from './outline.ts'

describe('declarations of plain texts', () => {
  it('reads lists of endpoints', () =>
    check(
      '',
      `# Orders
POST /api/orders -> 201 { id }   // places an order
GET  /api/orders/{id}            # one order
DELETE /api/orders/{id} → 204

### Stock
PUT /api/stock/:sku
// Sets the count of a thing
Request: StockChange
{
  "count": number, // 0 or more
  "reason?": string,
  "note": "sample text"
}
Response:
{
  "sku": string
}
- 404: unknown thing
- 409 Conflict`,
      `
        endpoint POST /api/orders // places an order
          ! → 201 { id }
        endpoint GET /api/orders/{id} // one order
        endpoint DELETE /api/orders/{id}
          ! → 204
        endpoint PUT /api/stock/:sku // Sets the count of a thing
          count: number // 0 or more
          reason?: string
          note
          ! Request: StockChange
          ! 404: unknown thing
          ! 409 Conflict
      `,
    ))

  it('reads endpoints from a fence that is called something else', () =>
    check(
      'python',
      `# 主要な窓口
GET /api/v1/results/{id}   # 一件を返す
POST /api/v1/results       # 一件を作る`,
      `
        endpoint GET /api/v1/results/{id} // 一件を返す
        endpoint POST /api/v1/results // 一件を作る
      `,
    ))

  it('reads a help text', () =>
    check(
      'text',
      `Usage: planner build <source> [options]

Commands:
  build    Builds the site
  serve    Serves it while you write

Options:
  -o, --out DIR     Where to write (default: dist)
  --watch           Builds again on every change
  -h, --help        Shows this`,
      `
        command planner build // Builds the site
          source
          --out?: DIR = dist // Where to write (default: dist)
          --watch? // Builds again on every change
          --help? // Shows this
        command planner serve // Serves it while you write
      `,
    ))

  it('reads calls of the design’s own commands, not of everyday tools', () =>
    check(
      'bash',
      `npm install planner
# start the service
planner serve --port <n> [--open]   # serves the site
planner check
git commit -m x`,
      `
        command planner serve // serves the site
          --port?: n
          --open?
        command planner check
      `,
    ))

  it('reads pseudo-code', () =>
    check(
      '',
      `FUNCTION plan_route(start: Point, goal: Point, limit = 10) -> Route
  INPUT: two points
  1. Find the nearest nodes
  2. Search with A*
  RETURN route
END FUNCTION

class Grid:
  width: int   # in cells
  cells: list of Cell
  cell_at(x, y) -> Cell

score(text, query) -> float`,
      `
        function plan_route
          + plan_route(start: Point, goal: Point, limit? = 10) -> Route
            1. Find the nearest nodes
            2. Search with A*
        class Grid
          width: int // in cells
          cells: list of Cell
          + cell_at(x, y) -> Cell
        function score
          + score(text, query) -> float
      `,
    ))

  it('tells nothing of drawings, trees and prose', () =>
    check(
      '',
      `┌──────┐     ┌──────┐
│ App  │ ──► │ Store│
└──────┘     └──────┘
src/
├── app.ts      # begins here
└── store.ts
Error: could not read the file
User → opens the page → sees the list`,
      `

      `,
    ))
})
