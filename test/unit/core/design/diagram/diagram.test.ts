import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readDiagram } from '../../../../../src/core/design/diagram/readDiagram.ts'
import { outline } from '../declarations/outline.ts'

describe('diagrams', () => {
  it('gives nodes, groups, shapes and labelled arrows of a flowchart', () =>
    check(
      `
      ---
      title: x
      ---
      graph TD; U((User)) --> W
      %% a comment
      subgraph front ["The front"]
        direction LR
        W["Web app<br/>React &amp; Vite"] -->|asks (often)| G{Signed in?}
        G -- no --> L[/Login page/]:::hot
      end
      subgraph back
        A(API) & B([Worker]) ==> D[(Orders)] -.-> E[[Audit log]]
        D <-- backs up --- S3
        A --failed--x Q{{Dead letters}}
        N@{ shape: rect, label: "Notifier" }
      end
      classDef hot fill:#f00
      style D fill:#fff
      `,
      `
      flowchart
      U: User (terminal)
      W: Web app React & Vite / Web app [The front]
      G: Signed in? (decision) [The front]
      L: Login page [The front]
      A: API [back]
      B: Worker (terminal) [back]
      D: Orders (store) [back]
      E: Audit log [back]
      S3: S3 [back]
      Q: Dead letters [back]
      N: Notifier [back]
      U -> W
      W -> G: asks (often)
      G -> L: no
      A -> D
      B -> D
      D -> E
      S3 -> D: backs up
      A -> Q: failed (alternative)
      `,
    ))

  it('gives participants and messages of a sequence, answers and alternatives told apart', () =>
    check(
      `
      sequenceDiagram
        autonumber
        actor U as 利用者
        participant A as API<br/>server
        U->>+A: POST /orders
        Note over U,A: all of it
        alt stock is there
          A->>Store: reserve(id): Lock
          Store-->>A: lock
        else none
          A--xU: 409
        end
        loop every minute
          A-)Queue: tick
        end
        A-->>-U: 201
      `,
      `
      sequence
      U: 利用者
      A: API server / API
      Store: Store
      Queue: Queue
      U -> A: POST /orders
      A -> Store: reserve(id): Lock (alternative)
      Store -> A: lock (alternative) (reply)
      A -> U: 409 (alternative) (reply)
      A -> Queue: tick
      A -> U: 201 (reply)
      `,
    ))

  it('gives states and transitions, failures as alternatives', () =>
    check(
      `
      stateDiagram-v2
        [*] --> Idle
        Idle --> Busy : start()
        state "At work" as Busy
        state Busy {
          Reading --> Writing
        }
        Busy --> Broken : timeout
        note right of Busy
          words --> words
        end note
        Broken --> [*]
      `,
      `
      state
      Idle: Idle
      Busy: At work
      Reading: Reading [Busy]
      Writing: Writing [Busy]
      Broken: Broken
      [*] -> Idle
      Idle -> Busy: start()
      Reading -> Writing
      Busy -> Broken: timeout (alternative)
      Broken -> [*]
      `,
    ))

  it('gives classes with members, and parents from their arrows', () =>
    check(
      `
      classDiagram
        class Store {
          <<interface>>
          +save(order: Order, retry: bool) Promise~void~
          -log(String text)
        }
        class Order {
          +String id
          +total: number
          +List~Item~ items
        }
        Store <|.. Memory : keeps
        Order "1" *-- "many" Item : has
        Memory : +clear()
        class State {
          <<enumeration>>
          OPEN
          SENT
        }
        Service --> Store
      `,
      `
      class
      Store: Store
      Order: Order
      Memory: Memory
      Item: Item
      State: State
      Service: Service
      Memory -> Store: keeps
      Order -> Item: has
      Service -> Store
      interface Store
        + save(order: Order, retry: bool) -> Promise<void>
        - log(text: String)
      type Order
        id: String
        total: number
        items: List<Item>
      class Memory < Store
        + clear()
      class Item
      enum State
        = OPEN | SENT
      class Service
      `,
    ))

  it('gives entities with attributes and relations', () =>
    check(
      `
      erDiagram
        ALBUM ||--o{ PHOTO : holds
        ALBUM {
          uuid id PK "set by the server"
          varchar(80) title
          uuid owner_id FK,UK
        }
        p[Photo of a person] {
          string path
        }
      `,
      `
      er
      ALBUM: ALBUM
      PHOTO: PHOTO
      p: Photo of a person
      ALBUM -> PHOTO: holds
      table ALBUM
        id: uuid // PK, set by the server
        title: varchar(80)
        owner_id: uuid // FK UK
      type Photo of a person
        path: string
      `,
    ))

  it('gives nothing of any other drawing', () => check('┌───┐  ┌───┐\n│ A │─►│ B │\n└───┘  └───┘', 'other'))

  it('accepts any text and keeps its ranges inside', () =>
    fc.assert(
      fc.property(head, fc.array(piece, { maxLength: 40 }), fc.nat(50), (first, parts, offset) => {
        const code = `${first}\n${parts.join('')}`
        const read = readDiagram(code, offset)
        for (const { range } of [...read.nodes, ...read.edges, ...read.declarations]) {
          assert.ok(range.start >= offset && range.start <= range.end && range.end <= offset + code.length)
        }
      }),
      { numRuns: 1000 },
    ))
})

const head = fc.constantFrom('graph TD', 'sequenceDiagram', 'classDiagram', 'erDiagram', 'stateDiagram-v2', 'pie', '')
const piece = fc.oneof(
  fc.constantFrom(...'A B [ ] ( ) { } " --> --- -.-> ==> -- | & : ; ->> -->> <|-- ||--o{ ~ < > <br/> end'.split(' ')),
  fc.constantFrom('\n', ' ', 'alt x\n', 'subgraph s\n', 'class C {\n', 'state S {\n', '+a(b) c\n', 'int id PK\n', '@{'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)

/** Asserts what a diagram tells: its kind, its nodes, its arrows, its declarations, one line each. */
function check(code: string, expected: string): void {
  const read = readDiagram(code, 0)
  const nodes = read.nodes.map(
    ({ id, label, lead, shape, group }) =>
      `${id}: ${label}${lead ? ` / ${lead}` : ''}${shape ? ` (${shape})` : ''}${group ? ` [${group}]` : ''}`,
  )
  const edges = read.edges.map(
    ({ from, to, label, alternative, reply }) =>
      `${from} -> ${to}${label ? `: ${label}` : ''}${alternative ? ' (alternative)' : ''}${reply ? ' (reply)' : ''}`,
  )
  const lines = [read.kind, ...nodes, ...edges, ...read.declarations.map(outline)].join('\n').split('\n')
  assert.deepEqual(
    lines.map(line => line.trim()),
    expected
      .trim()
      .split('\n')
      .map(line => line.trim()),
  )
}
