import { check } from './outline.ts'

describe('declarations of data and settings', () => {
  it('takes keys of a JSON example, never its values', () =>
    check(
      'json',
      `{
  "id": "9f", // set by the server
  "count": 3,
  "open": true,
  "state": "open | sent",
  "items": [{ "sku": "x" }],
  "owner": { "name": "Ann" },
  "note": null
}`,
      `
        object
          id: string // set by the server
          count: number
          open: boolean
          state: open | sent
          items: object[]
          owner: object
          note
      `,
    ))

  it('takes an object in a fence of any language for an example', () =>
    check(
      'js',
      `// what the command prints
{
  path: string,        // of the repository
  remote: string|null,
  depth: 3
}`,
      `
        object
          path: string // of the repository
          remote: string|null
          depth: number
      `,
    ))

  it('takes keys of a YAML example', () =>
    check(
      'yaml',
      `order:
  id: 1
items:
  - sku: x
note: hello
state: open | sent`,
      `
        object
          order: object
          items: array
          note: string
          state: open | sent
      `,
    ))

  it('takes values of a configuration as defaults', () =>
    check(
      'yaml',
      `# config/limits.yaml
retry:
  attempts: 3   # then give up
  delay_ms: 500
hosts:
  - a
  - b
token: \${{ secrets.TOKEN }}`,
      `
        setting @ config/limits.yaml
          retry.attempts? = 3 // then give up
          retry.delay_ms? = 500
          hosts? = a, b
          token
      `,
    ))

  it('takes values of a JSON configuration as defaults', () =>
    check(
      'json title="config/app.json"',
      `{
  "server": { "port": 8080 },
  "token": "<secret>"
}`,
      `
        setting @ config/app.json
          server.port? = 8080
          token
      `,
    ))

  it('reads environment variables, whatever the info says', () =>
    check(
      'bash',
      `# Server
PORT=8080   # where it listens
API_KEY=sk-...
LOG_LEVEL="info"`,
      `
        setting PORT // where it listens
          PORT? = 8080 // where it listens
        setting API_KEY
          API_KEY
        setting LOG_LEVEL
          LOG_LEVEL? = info
      `,
    ))

  it('reads TOML tables', () =>
    check(
      'toml',
      `[server]
port = 8080 # where it listens
host = "0.0.0.0"
[server.tls]
cert = "<path>"`,
      `
        setting server
          port? = 8080 // where it listens
          host? = "0.0.0.0"
        setting server.tls
          cert
      `,
    ))
})
