import { check } from './outline.ts'

describe('declarations of schemas', () => {
  it('reads tables, constraints, indexes and types of SQL', () =>
    check(
      'sql',
      `-- Albums of users
CREATE TABLE IF NOT EXISTS shop.albums (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  owner_id BIGINT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  title VARCHAR(80) NOT NULL, -- shown in lists
  state TEXT CHECK (state IN ('open', 'shut')) DEFAULT 'open',
  price DECIMAL(10, 2),
  key TEXT,
  CONSTRAINT one_title UNIQUE (owner_id, title),
  FOREIGN KEY (owner_id) REFERENCES users (id)
);
CREATE UNIQUE INDEX by_title ON shop.albums (owner_id, title);
CREATE TYPE mood AS ENUM ('calm', 'wild');
ALTER TABLE users ADD COLUMN album_count INT NOT NULL DEFAULT 0;
COMMENT ON COLUMN shop.albums.price IS 'in euros';
INSERT INTO users VALUES (1);
SELECT * FROM users;`,
      `
        table shop.albums // Albums of users
          id: UUID = gen_random_uuid() // PRIMARY KEY
          owner_id: BIGINT // REFERENCES users(id) ON DELETE CASCADE
          title: VARCHAR(80) // shown in lists
          state?: TEXT = 'open' // CHECK (state IN ('open', 'shut'))
          price?: DECIMAL(10, 2) // in euros
          key?: TEXT
          ! CONSTRAINT one_title UNIQUE (owner_id, title)
          ! FOREIGN KEY (owner_id) REFERENCES users (id)
          ! UNIQUE INDEX by_title ON shop.albums (owner_id, title)
        enum mood
          = calm | wild
        table users
          album_count: INT = 0
          ! ALTER TABLE
      `,
    ))

  it('reads GraphQL', () =>
    check(
      'graphql',
      `"""A user's album."""
type Album implements Node & Entity {
  id: ID!
  title: String! @length(max: 80) # shown in lists
  photos(first: Int = 20, after: String): [Photo!]!
}
enum Sort { DATE TITLE }
union Found = Album | Photo
input AlbumInput { title: String!, cover: ID }
scalar Date
extend type Mutation {
  "Moves an album."
  moveAlbum(id: ID!, to: Int!): Album
}`,
      `
        type Album < Node, Entity // A user's album
          id: ID!
          title: String! // @length(max: 80), shown in lists
          + photos(first?: Int = 20, after?: String) -> [Photo!]!
        enum Sort
          = DATE | TITLE
        type Found
          = Album | Photo
        type AlbumInput
          title: String!
          cover?: ID
        type Date
          ! scalar
        interface Mutation
          + moveAlbum(id: ID!, to: Int!) -> Album // Moves an album
      `,
    ))

  it('reads protocol buffers', () =>
    check(
      'proto',
      `syntax = "proto3";
package x;
// One reading of a sensor.
message Reading {
  string id = 1; // UUID
  optional double value = 2;
  repeated Tag tags = 3;
  map<string, int32> counts = 4;
  oneof source { string file = 5; Url url = 6; }
  enum Unit { UNIT_NONE = 0; UNIT_KELVIN = 1; } 
}
service Readings {
  // Sends readings as they come.
  rpc Watch (WatchRequest) returns (stream Reading) {}
  rpc Put (Reading) returns (Ack);
}`,
      `
        message Reading // One reading of a sensor
          id: string // UUID
          value?: double
          tags: repeated Tag
          counts: map<string, int32>
          file?: string // oneof source
          url?: Url // oneof source
        enum Unit
          = UNIT_NONE | UNIT_KELVIN
        interface Readings
          + Watch(request: WatchRequest) -> stream Reading // Sends readings as they come
          + Put(request: Reading) -> Ack
      `,
    ))

  it('reads Prisma models', () =>
    check(
      'prisma',
      `datasource db { provider = "postgresql" }
/// One album.
model Album {
  id      Int      @id @default(autoincrement())
  title   String   @db.VarChar(80) // shown in lists
  cover   Photo?   @relation(fields: [coverId], references: [id], onDelete: SetNull)
  coverId Int?
  tags    String[]
  @@unique([title, coverId])
}
enum Sort {
  DATE
  TITLE
}`,
      `
        table Album // One album
          id: Int = autoincrement() // @id
          title: String // @db.VarChar(80), shown in lists
          cover?: Photo? // @relation(fields: [coverId], references: [id], onDelete: SetNull)
          coverId?: Int?
          tags: String[]
          ! @@unique([title, coverId])
        enum Sort
          = DATE | TITLE
      `,
    ))

  it('reads OpenAPI', () =>
    check(
      'yaml',
      `openapi: 3.0.0
paths:
  /orders/{id}:
    get:
      summary: One order.
      parameters:
        - name: id
          in: path
          required: true
          schema:
            type: string
        - name: deep
          in: query
          schema: { type: boolean }
      responses:
        '200':
          description: the order
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Order'
        '404':
          description: unknown
components:
  schemas:
    Order:
      type: object
      description: What was bought.
      required: [id, state]
      properties:
        id:
          type: string
          format: uuid
        state:
          $ref: '#/components/schemas/State'
        items:
          type: array
          items:
            $ref: '#/components/schemas/Item'
        count:
          type: integer
          minimum: 1
          default: 1
    State:
      type: string
      enum: [open, sent]`,
      `
        endpoint GET /orders/{id} // One order
          id: string // path
          deep? // query
          ! 200: the order, Order
          ! 404: unknown
        type Order // What was bought
          id: string // format: uuid
          state: State
          items?: Item[]
          count?: integer = 1 // minimum: 1
        enum State
          = open | sent
      `,
    ))

  it('reads a JSON schema', () =>
    check(
      'json',
      `{
  "title": "Order",
  "type": "object",
  "properties": {
    "id": { "type": "string", "format": "uuid", "description": "set by the server" },
    "count": { "type": "integer", "minimum": 1, "default": 1 }
  },
  "required": ["id"]
}`,
      `
        type Order
          id: string // format: "uuid", set by the server
          count?: integer = 1 // minimum: 1
      `,
    ))
})
