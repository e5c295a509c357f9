import assert from 'node:assert/strict'
import { designPaths } from '../../../../src/core/formats/computing/designPaths.ts'
import { withPhaseOrder } from '../../../../src/core/formats/computing/phaseOrder.ts'
import { isTestTitle } from '../../../../src/core/formats/computing/testTitle.ts'
import { statedNames } from '../../../../src/core/formats/speckit/statedNames.ts'
import { durationText } from '../../../../src/core/formats/text/duration.ts'
import { readDesign } from '../../../../src/core/design/readDesign.ts'
import { emptyTask } from '../../../../src/core/plan/emptyTask.ts'
import { minutesOf } from '../../../../src/core/plan/minutesOf.ts'

describe('a duration', () => {
  it('has the number of its words', () => {
    assert.equal(durationText(60, 'en'), '1 hour')
    assert.equal(durationText(150, 'ko'), '2시간 30분')
    assert.equal(durationText(0, 'fr'), '0 minutes')
    assert.equal(durationText(61, 'ru'), '1 час 1 минута')
    assert.equal(durationText(22 * 60 + 2, 'ru'), '22 часа 2 минуты')
    assert.equal(durationText(11 * 60 + 45, 'ru'), '11 часов 45 минут')
  })

  it('is read as it is written', () => {
    for (const language of ['en', 'zh', 'ja', 'ko', 'pt', 'es', 'fr', 'de', 'ru'] as const)
      for (const minutes of [0, 1, 15, 60, 61, 150, 735, 2502])
        assert.equal(minutesOf(durationText(minutes, language)), minutes, durationText(minutes, language))
  })
})

describe('the order of phases', () => {
  it('has a checkpoint wait for all that nobody waits for', () => {
    const tasks = [
      { ...emptyTask, id: '1', phase: 'core' },
      { ...emptyTask, id: '2', phase: 'API' },
      { ...emptyTask, id: '3', phase: 'API', checkpoint: true },
      { ...emptyTask, id: '4', phase: 'ui' },
    ].map((task, at) => (at === 1 ? { ...task, dependsOn: ['0'] } : task))
    assert.deepEqual(
      withPhaseOrder(tasks).map(({ dependsOn }) => dependsOn.join(' ')),
      ['', '0', '1 2', '3'],
    )
  })
})

describe('the title of a test', () => {
  it('says so before its colon', () => {
    assert.ok(isTestTitle('Write property test: no gaps', 'en'))
    assert.ok(isTestTitle('Integrationstest schreiben: Rückgabe', 'de'))
    assert.ok(isTestTitle('Probar `A`', 'es'))
    assert.ok(!isTestTitle('`A` implementieren: prüft und testet', 'de'))
    assert.ok(!isTestTitle('Show the latest readings', 'en'))
  })
})

describe('names that a design states', () => {
  it('are none where they are plain words of its language', () => {
    assert.deepEqual(statedNames('## Vue d’ensemble\n\nVue 3', [], 'fr').libraries, ['Vue'])
    assert.deepEqual(statedNames('## Vue d’ensemble', [], 'fr').libraries, [])
    assert.deepEqual(statedNames('Der Zustand', [], 'de').libraries, [])
    assert.deepEqual(statedNames('Zustand', []).libraries, ['Zustand'])
  })
})

describe('the paths of a design', () => {
  const design = [
    '# Design',
    '',
    '## Components',
    '',
    '### `internal/walk`',
    '',
    'Walks folders. Writes `$HOME/.cache/walk.db` and `cmd/main.go`.',
    '',
  ].join('\n')
  const paths = designPaths({ design: readDesign(design), designText: design }).map(({ path }) => path)

  it('hold packages that are called by their folders', () => assert.ok(paths.includes('internal/walk/'), paths.join()))

  it('hold nothing that is outside of the repository', () =>
    assert.deepEqual(
      paths.filter(path => path.startsWith('$')),
      [],
    ))
})
