import assert from 'node:assert/strict'
import { findSpecs } from '../../../src/cli/files/findSpecs.ts'
import { memoryIo, type MemoryFile } from './memoryIo.ts'

const spec = { 'design.md': '# D', 'requirements.md': '# R' }

describe('findSpecs', () => {
  it('takes a folder that is a spec for that spec', () =>
    check('/s', { ...under('/s', spec), ...under('/s/part', spec) }, ['/s: design.md + requirements.md → tasks.md']))

  it('searches a folder for specs, hidden folders too', () =>
    check('/', { ...under('/.kiro/specs/b', spec), ...under('/.kiro/specs/a', spec), '/README.md': '' }, [
      '/.kiro/specs/a: design.md + requirements.md → tasks.md',
      '/.kiro/specs/b: design.md + requirements.md → tasks.md',
    ]))

  it('leaves out what lies in node_modules and .git', () =>
    check('/', { ...under('/node_modules/m', spec), ...under('/.git/x', spec), ...under('/a', spec) }, [
      '/a: design.md + requirements.md → tasks.md',
    ]))

  it('leaves out what git ignores', () =>
    check(
      '/',
      {
        '/.git/HEAD': '',
        '/.gitignore': 'out/\n/sub/made\n*.old\n',
        '/sub/.gitignore': '!kept.old\n',
        '/.git/info/exclude': 'mine\n',
        ...under('/out/a', spec),
        ...under('/sub/out/b', spec),
        ...under('/sub/made/c', spec),
        ...under('/made/d', spec),
        ...under('/e.old', spec),
        ...under('/sub/kept.old', spec),
        ...under('/mine/f', spec),
      },
      ['/made/d: design.md + requirements.md → tasks.md', '/sub/kept.old: design.md + requirements.md → tasks.md'],
    ))

  it('heeds the rules of folders above', () =>
    check(
      '/sub',
      { '/.git/HEAD': '', '/.gitignore': 'out\n', ...under('/sub/out/a', spec), ...under('/sub/b', spec) },
      ['/sub/b: design.md + requirements.md → tasks.md'],
    ))

  it('searches an ignored folder that is named', () =>
    check('/out', { '/.git/HEAD': '', '/.gitignore': 'out\n', ...under('/out/a', spec) }, [
      '/out/a: design.md + requirements.md → tasks.md',
    ]))

  it('heeds no rules outside a repository', () =>
    check('/', { '/.gitignore': 'out\n', '/sub/.gitignore': '', ...under('/a', spec) }, [
      '/a: design.md + requirements.md → tasks.md',
    ]))

  it('follows no links in a search', () =>
    check('/', { ...under('/a', spec), '/b': { link: '/a' }, '/c/up': { link: '/' } }, [
      '/a: design.md + requirements.md → tasks.md',
    ]))

  it('follows a link that is named', () =>
    check('/b', { ...under('/a', spec), '/b': { link: '/a' } }, ['/b: design.md + requirements.md → tasks.md']))

  it('finds the plan and the requirements beside a design', () =>
    check('/s/design.md', { ...under('/s', spec), '/s/tasks.md': '' }, [
      '/s: design.md + requirements.md → tasks.md (there)',
    ]))

  it('pairs files by what their names share', () =>
    check('/login-design.md', { '/login-design.md': '', '/login-requirements.md': '', '/requirements.md': '' }, [
      '/: login-design.md + login-requirements.md → login-tasks.md',
    ]))

  it('takes plan.md for the design beside a spec.md', () =>
    check('/s', { '/s/spec.md': '', '/s/plan.md': '' }, ['/s: plan.md + spec.md → tasks.md']))

  it('takes files of any name, by what stands in them', () =>
    check('/work.md', { '/work.md': '- [ ] 1. Build it\n', '/design.md': '' }, ['/: design.md +  → work.md (there)']))

  it('knows names in any case', () =>
    check('/s', { '/s/Design.md': '', '/s/REQUIREMENTS.md': '' }, ['/s: Design.md + REQUIREMENTS.md → tasks.md']))

  it('gathers the requirements of a change folder from its own specs', () =>
    check('/c', { '/c/proposal.md': '', '/c/design.md': '', '/c/specs/b/spec.md': '', '/c/specs/a/spec.md': '' }, [
      '/c: design.md + specs/a/spec.md, specs/b/spec.md → tasks.md',
    ]))

  it('takes Gherkin and YAML for requirements', async () => {
    const { specs } = await findSpecs(
      ['/s'],
      memoryIo({ '/s/design.md': '', '/s/a.feature': '', '/s/requirements.yaml': '' }).io,
    )
    assert.deepEqual(specs[0]?.requirements.map(slashes), ['/s/a.feature', '/s/requirements.yaml'])
  })

  it('gives each spec once', () =>
    check('/s /s/ /s/design.md', under('/s', spec), ['/s: design.md + requirements.md → tasks.md']))

  it('says when a folder holds no spec', () => check('/a', { '/a/notes.md': '' }, [], ['/a: holds no spec.']))

  it('says when nothing is there', () => check('/no', {}, [], ['/no: cannot be read: there is no such file']))

  it('goes on after a folder that cannot be read', () =>
    check(
      '/',
      { '/a': { fault: 'EACCES' }, '/a/x': '', ...under('/b', spec) },
      ['/b: design.md + requirements.md → tasks.md'],
      ['/a: cannot be read: permission denied.'],
    ))
})

async function check(
  paths: string,
  files: Readonly<Record<string, MemoryFile>>,
  expected: readonly string[],
  faults: readonly string[] = [],
): Promise<void> {
  const found = await findSpecs(paths.split(' '), memoryIo(files).io)
  const lines = found.specs.map(({ dir, design = '', requirements, plan, planPath }) => {
    const inside = (path: string) => slashes(path).slice(slashes(dir).replace(/\/$/, '').length + 1)
    const there = plan === undefined ? '' : ' (there)'
    return `${slashes(dir)}: ${inside(design)} + ${requirements.map(inside).join(', ')} → ${inside(planPath)}${there}`
  })
  assert.deepEqual(lines, expected)
  assert.deepEqual(
    found.faults.map((fault, at) => slashes(fault).slice(0, faults[at]?.length)),
    faults,
  )
}

function under(folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]))
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/')
}
