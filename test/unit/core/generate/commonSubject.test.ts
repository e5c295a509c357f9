import assert from 'node:assert/strict'
import { commonSubject, nounOfNames, relatedSubject, sharedDeed } from '../../../../src/core/generate/commonSubject.ts'
import { operationParts, sortOfAll } from '../../../../src/core/generate/operationSorts.ts'
import type { NaturalLanguage } from '../../../../src/core/text/naturalLanguage.ts'

function check(names: string, expected: string | undefined, language: NaturalLanguage = 'en'): void {
  const list = names.split(', ')
  assert.equal(commonSubject(list, nounOfNames(list), language), expected, `${language}: ${names}`)
}

describe('what several things are together', () => {
  it('is their role', () => {
    check('SeatUploadService, RowDetectionService', 'the seat upload and row detection services')
    check('Plan Manager, Do Manager, Check Manager', 'the plan, do and check managers')
    check('SeatUploadService, RowDetectionService', '各サービス', 'ja')
    check('SeatUploadService, RowDetectionService', '各服务', 'zh')
    check('SeatUploadService, RowDetectionService', 'os serviços', 'pt')
    check('bookCommand, cancelCommand', 'the book and cancel commands')
  })

  it('is the word that they share', () => {
    check('TicketChannel, TicketKind, Ticket', 'the ticket components')
    check('TicketChannel, TicketKind, Ticket', 'Ticket関連のコンポーネント', 'ja')
    check('MAIL_HOST, MAIL_PORT, MAIL_USER', 'the `MAIL_*` settings')
    check('MAIL_HOST, MAIL_PORT, MAIL_USER', '`MAIL_*`', 'ja')
  })

  it('is said in plain words where three share nothing', () => {
    check('BackupVault, AuditLogger, ReportWriter', 'the backup vault, audit logger and report writer')
    check('BackupVault, AuditLogger, ReportWriter', undefined, 'ja')
  })

  it('is unknown where their names say nothing of it', () => {
    check('Ledger, Vault', undefined)
    check('FileData, PathData', undefined)
    check('shouldOpen, shouldClose', undefined)
    check('EngineOwned, AdapterOwned', undefined)
    check('席, 列', undefined, 'ja')
  })

  it('is a deed in English where calls share what they do or what they do it to', () => {
    assert.equal(sharedDeed(['normalizeTagOptions', 'validateTagOptions']), 'Normalize and validate the tag options')
    assert.equal(sharedDeed(['load_ledger', 'save_ledger']), 'Load and save the ledger')
    assert.equal(sharedDeed(['generateDesign', 'generateTasks']), 'Generate the design and tasks')
    assert.equal(sharedDeed(['isOpen', 'isClosed']), undefined)
    assert.equal(sharedDeed(['openLedger', 'closeVault']), undefined)
  })

  it('is else the first of them with those around it', () => {
    assert.equal(relatedSubject('`Ledger`', 'types', 'en'), '`Ledger` and related types')
    assert.equal(relatedSubject('`Ledger`', 'types', 'de'), '`Ledger` und zugehörige Typen')
    assert.equal(relatedSubject('`Ledger`', 'components', 'zh'), '`Ledger` 及相关组件')
  })
})

describe('operations of one thing', () => {
  const parts = (names: string): readonly string[] =>
    operationParts(
      names
        .split(' ')
        .map(name => ({ name, parameters: [], raises: [], steps: [], isPrivate: false, range: { start: 0, end: 0 } })),
      4,
    ).map(part => part.map(({ name }) => name).join(' '))

  it('are parted by what they do', () =>
    assert.deepEqual(parts('start getRow stop listRows pause findRow'), [
      'start stop pause',
      'getRow listRows findRow',
    ]))

  it('stay in their order where that parts nothing well', () =>
    assert.deepEqual(parts('start getRow stop listRows pause weigh'), ['start getRow stop', 'listRows pause weigh']))

  it('are of one sort or of several', () => {
    assert.equal(sortOfAll(['getRow', 'list_rows']), 'reading')
    assert.equal(sortOfAll(['getRow', 'start']), undefined)
    assert.equal(sortOfAll(['weigh', 'fold']), undefined)
  })
})
