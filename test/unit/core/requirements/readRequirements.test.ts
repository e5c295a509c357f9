import assert from 'node:assert/strict'
import { readRequirements } from '../../../../src/core/requirements/readRequirements.ts'

/** Asserts what is read, a line a requirement or criterion: `id title` and `  id text`. */
function check(text: string, expected: string): void {
  const lines = readRequirements(text).requirements.flatMap(({ id, title, criteria }) => [
    `${id} ${title}`,
    ...criteria.map(criterion => `  ${criterion.id} ${criterion.text}`),
  ])
  assert.equal(lines.join('\n'), expected.trim())
}

/** Asserts the ids of all criteria. */
function checkIds(text: string, ids: string): void {
  assert.equal(
    readRequirements(text)
      .requirements.flatMap(({ criteria }) => criteria.map(({ id }) => id))
      .join(' '),
    ids,
  )
}

describe('requirements with a section each', () => {
  const languages: readonly (readonly [string, string])[] = [
    [
      'English',
      '### Requirement 1: Login\n\n**User Story:** As a user, I want to log in, so that I am known.\n\n#### Acceptance Criteria\n',
    ],
    ['Chinese', '### 需求 1：登录\n\n**用户故事：** 作为用户，我想登录，以便系统认识我。\n\n#### 验收标准\n'],
    ['traditional Chinese', '### 需求 1：登入\n\n**使用者故事：** 身為使用者，我想登入。\n\n#### 驗收標準\n'],
    [
      'Japanese',
      '### 要件 1: ログイン\n\n**ユーザーストーリー:** ユーザーとして、ログインしたい。\n\n#### 受け入れ基準\n',
    ],
    ['Korean', '### 요구사항 1: 로그인\n\n**사용자 스토리:** 사용자로서 로그인하고 싶다.\n\n#### 수락 기준\n'],
    [
      'Portuguese',
      '### Requisito 1: Login\n\n**História de Usuário:** Como usuário, quero entrar.\n\n#### Critérios de Aceitação\n',
    ],
    [
      'Spanish',
      '### Requerimiento 1: Acceso\n\n**Historia de Usuario:** Como usuario, quiero entrar.\n\n#### Criterios de Aceptación\n',
    ],
    [
      'French',
      '### Exigence 1 : Connexion\n\n**Récit utilisateur :** En tant qu’utilisateur, je veux me connecter.\n\n#### Critères d’acceptation\n',
    ],
    [
      'German',
      '### Anforderung 1: Anmeldung\n\n**Benutzergeschichte:** Als Nutzer möchte ich mich anmelden.\n\n#### Akzeptanzkriterien\n',
    ],
    [
      'Russian',
      '### Требование 1: Вход\n\n**Пользовательская история:** Как пользователь, я хочу войти.\n\n#### Критерии приемки\n',
    ],
  ]
  for (const [language, head] of languages) {
    it(`reads ${language}`, () => {
      const set = readRequirements(`# Spec\n\n${head}\n1. First thing\n2. Second thing\n`)
      assert.deepEqual(
        set.requirements.map(({ id, criteria }) => [id, criteria.map(criterion => criterion.id)]),
        [['1', ['1.1', '1.2']]],
      )
      assert.ok((set.requirements[0]?.story ?? '').length > 8)
      assert.deepEqual(set.problems, [])
    })
  }

  const headings: readonly (readonly [string, string])[] = [
    ['### Requirement 3', '3'],
    ['## Requirement 3: Title', '3'],
    ['#### **Requirement 3: Title**', '3'],
    ['### Requirement #3 - Title', '3'],
    ['### ✅ Requirement 3: Title', '3'],
    ['### 3. Requirement 3: Title', '3'],
    ['### 需求3', '3'],
    ['### 需求三：标题', '3'],
    ['### 要件3 - 表題', '3'],
    ['### 요구 사항 3: 제목', '3'],
    ['### 1.1 Title', '1.1'],
    ['### 3. Title', '3'],
    ['### FR-1 Title', 'FR-1'],
    ['### REQ-001: Title', 'REQ-001'],
    ['### REQ-NFR-001: Title', 'REQ-NFR-001'],
    ['### R1. Title', 'R1'],
    ['### US-1 Title', 'US-1'],
    ['### [FR-2] Title', 'FR-2'],
    ['### Requirement FR-7: Title', 'FR-7'],
    ['### User Story 2: Title', 'US2'],
    ['### Story 1.2: Title', 'US1.2'],
    ['### Feature 3: Title', '3'],
    ['### 機能3: 表題', '3'],
    ['### Derived Requirement 1: Title', 'DR-1'],
    ['### 非功能需求 1：性能', 'NFR-1'],
    ['### Requisito 4 – Título', '4'],
    ['### Anforderung 12: Titel', '12'],
    ['### Требование 5. Название', '5'],
  ]
  for (const [heading, id] of headings) {
    it(`takes ${id} from ${heading}`, () => {
      const text = `# Requirements\n\n${heading}\n\n**User Story:** As a user, I want it.\n\n**Acceptance Criteria:**\n\n1. It works\n`
      assert.deepEqual(
        readRequirements(text).requirements.map(requirement => requirement.id),
        [id],
      )
    })
  }

  const criteria: readonly (readonly [string, string, string])[] = [
    [
      'a heading that is not deeper',
      '### Requirement 1\n### Acceptance Criteria\n1. A\n### Requirement 2\n### Acceptance Criteria\n1. B',
      '1.1 2.1',
    ],
    ['a bold lead', '### Requirement 1\n**Acceptance Criteria**\n1. A\n2. B', '1.1 1.2'],
    ['a lead that is not bold', '### Requirement 1\n\nAcceptance Criteria:\n\n- A\n- B', '1.1 1.2'],
    ['numbers in full', '### Requirement 2\n#### Acceptance Criteria\n2.1 WHEN a THEN b\n2.2 WHEN c THEN d', '2.1 2.2'],
    ['numbers in bold', '### Requirement 2\n#### Acceptance Criteria\n- **2.1** A\n- **2.2** B', '2.1 2.2'],
    ['AC codes', '### Requirement 2\n#### Acceptance Criteria\n- AC1: A\n- AC2: B', '2.1 2.2'],
    [
      'AC codes in bold',
      '### Requirement 1\n**Acceptance Criteria**\n- **AC-1.1**: A\n- **AC-1.2**: B',
      'AC-1.1 AC-1.2',
    ],
    ['boxes', '### Requirement 1\n#### Acceptance Criteria\n- [ ] A\n- [x] B', '1.1 1.2'],
    [
      'a numbered list without any lead',
      '### Requirement 1\nThe point.\n\n1. The system SHALL a\n2. The system SHALL b',
      '1.1 1.2',
    ],
    ['bullets without any lead', '### Requirement 1: Title\n- Adds a thing\n- Keeps another', '1.1 1.2'],
    [
      'groups that start over',
      '### Requirement 1\n#### Acceptance Criteria\n**Happy path**\n1. A\n2. B\n\n**Failure**\n1. C',
      '1.1 1.2 1.3',
    ],
    [
      'groups under headings',
      '### Requirement 1\n#### Acceptance Criteria\n##### Read\n1. A\n##### Write\n2. B',
      '1.1 1.2',
    ],
    ['a number written twice', '### Requirement 1\n#### Acceptance Criteria\n1. A\n1. B\n3. C', '1.1 1.2 1.3'],
    ['sentences', '### Requirement 1\nWHEN a THEN the system SHALL b\n\nIF c THEN the system SHALL d', '1.1 1.2'],
    [
      'lines of one paragraph',
      '### Requirement 1\n#### Acceptance Criteria\nWHEN a THEN b SHALL c\nIF d THEN e SHALL f',
      '1.1 1.2',
    ],
    [
      'a table',
      '### Requirement 1\n#### Acceptance Criteria\n| # | Criterion |\n|---|---|\n| 1 | A |\n| 2 | B |',
      '1.1 1.2',
    ],
    ['no notes', '### Requirement 1\n#### Acceptance Criteria\n1. A\n\n**Notes:**\n- not this', '1.1'],
    ['no dependencies', '### 需求 1\n#### 验收标准\n1. 甲\n\n#### 依赖\n- 需求 2', '1.1'],
    [
      'what goes on after a fence',
      '### Requirement 1\n#### Acceptance Criteria\n1. A:\n```\n2. code\n```\n2. B',
      '1.1 1.2',
    ],
  ]
  for (const [what, text, ids] of criteria) it(`reads criteria under ${what}`, () => checkIds(text, ids))

  it('keeps what wraps and what a criterion lists', () =>
    check(
      '### Requirement 1: Export\n#### Acceptance Criteria\n1. WHEN the user asks\n   for it THEN these stand in the file:\n   - names\n   - dates\n2. **Second**, with `code`\n   - a detail\n',
      '1 Export\n  1.1 WHEN the user asks for it THEN these stand in the file: names dates\n  1.2 Second, with `code`',
    ))

  it('joins steps in bullets of their own', () =>
    check(
      '### Requirement 1: Export\n**Acceptance Criteria:**\n- GIVEN a file\n- WHEN it is opened\n- THEN it shows\n- WHEN it is closed\n- THEN it goes\n',
      '1 Export\n  1.1 GIVEN a file WHEN it is opened THEN it shows\n  1.2 WHEN it is closed THEN it goes',
    ))

  it('reads story, priority and title', () => {
    const [requirement] = readRequirements(
      '### Requirement 1: Login (Priority: High)\n\nAs a **user**, I want in.\n\n#### Acceptance Criteria\n1. A\n',
    ).requirements
    assert.deepEqual(
      [requirement?.title, requirement?.story, requirement?.priority],
      ['Login', 'As a user, I want in.', 'High'],
    )
  })

  it('keeps both of a number that stands twice, with a problem on the second', () => {
    const text =
      '### Requirement 1: A\n#### Acceptance Criteria\n1. a\n### Requirement 1: B\n#### Acceptance Criteria\n1. b\n'
    const { requirements, problems } = readRequirements(text)
    assert.deepEqual(
      requirements.map(({ title }) => title),
      ['A', 'B'],
    )
    assert.deepEqual(
      problems.map(({ code, range }) => [code, text.slice(range.start).split('\n')[0]]),
      [['repeated-requirement', '### Requirement 1: B']],
    )
  })

  it('says where criteria are missing', () => {
    const { requirements, problems } = readRequirements('### Requirement 1: A\n\nSome words.\n')
    assert.deepEqual(requirements[0]?.criteria, [])
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['requirement-without-criteria'],
    )
  })

  it('takes a coded requirement as its own criterion', () =>
    check(
      '### FR-1: Search\nThe system SHALL find:\n- names\n- dates\n\n### FR-2: Sort\n- By name\n- By date\n',
      'FR-1 Search\n  FR-1 The system SHALL find: names dates\nFR-2 Sort\n  FR-2.1 By name\n  FR-2.2 By date',
    ))

  it('reads sections with a story where no heading has an id', () =>
    check(
      '# Shop\n\n## Basket\n**User Story:** As a buyer, I want a basket.\n**Acceptance Criteria:**\n- Holds items\n\n## Payment\n**User Story:** As a buyer, I want to pay.\n**Acceptance Criteria:**\n- Takes cards\n',
      '1 Basket\n  1.1 Holds items\n2 Payment\n  2.1 Takes cards',
    ))

  it('gathers criteria that stand for all requirements', () =>
    check(
      '## FR-1 Search\nIt must find.\n\n## FR-2 Sort\nIt must sort.\n\n## Acceptance Criteria\n1. All is found\n2. All is sorted\n',
      'FR-1 Search\n  FR-1 It must find.\nFR-2 Sort\n  FR-2 It must sort.\nAC Acceptance Criteria\n  AC-1 All is found\n  AC-2 All is sorted',
    ))
})

describe('user stories and coded lists', () => {
  it('reads stories, scenarios, edge cases, requirements and success criteria', () => {
    const text = [
      '# Feature Specification: Notes',
      '## User Scenarios & Testing *(mandatory)*',
      '### User Story 1 - Write a note (Priority: P1)',
      'A person writes a note.',
      '**Why this priority**: All else needs it.',
      '**Independent Test**: Write one and see it.',
      '**Acceptance Scenarios**:',
      '1. **Given** an empty list, **When** a note is written, **Then** it shows',
      '2. **Given** a note, **When** it is deleted, **Then** it goes',
      '### Edge Cases',
      '- What happens when the note is empty?',
      '## Requirements *(mandatory)*',
      '### Functional Requirements',
      '- **FR-001**: System MUST keep notes',
      '- **FR-002a**: System MUST sort by [NEEDS CLARIFICATION: date or title?]',
      '### Key Entities',
      '- **Note**: what is written',
      '## Success Criteria',
      '- **SC-001**: Nine of ten people find it',
      '## Assumptions',
      '- Notes are short',
    ].join('\n\n')
    check(
      text,
      `US1 Write a note
  US1.1 Given an empty list, When a note is written, Then it shows
  US1.2 Given a note, When it is deleted, Then it goes
EC Edge Cases
  EC-1 What happens when the note is empty?
FR-001 System MUST keep notes
  FR-001 System MUST keep notes
FR-002a System MUST sort by [NEEDS CLARIFICATION: date or title?]
  FR-002a System MUST sort by [NEEDS CLARIFICATION: date or title?]
SC-001 Nine of ten people find it
  SC-001 Nine of ten people find it`,
    )
    const { requirements, problems } = readRequirements(text)
    assert.deepEqual(
      [requirements[0]?.priority, requirements[0]?.story, requirements[0]?.independentTest],
      ['P1', 'A person writes a note.', 'Write one and see it.'],
    )
    assert.deepEqual(
      problems.map(({ code, severity, range }) => [code, severity, text.slice(range.start, range.end)]),
      [['needs-clarification', 'information', '[NEEDS CLARIFICATION: date or title?]']],
    )
  })

  it('reads a table of requirements', () =>
    check(
      '## Requirements\n\n| ID | Requirement | Priority |\n|---|---|---|\n| FR-1 | The system must sort | P1 |\n| FR-2 | The system must filter | P2 |\n',
      'FR-1 The system must sort – P1\n  FR-1 The system must sort – P1\nFR-2 The system must filter – P2\n  FR-2 The system must filter – P2',
    ))

  it('leaves tables of coverage alone', () =>
    check(
      '## Requirements\n\n- **FR-1**: Sort\n\n## Traceability\n\n| ID | Task |\n|---|---|\n| FR-1 | T001 |\n',
      'FR-1 Sort\n  FR-1 Sort',
    ))

  it('reads lines with a code and a name in bold', () =>
    check(
      '# Requisitos\n\n**RF01 - Cadastro:** O sistema deve cadastrar.\n\n**RF02 - Login:** O sistema deve entrar.\n',
      'RF01 Cadastro\n  RF01 Cadastro: O sistema deve cadastrar.\nRF02 Login\n  RF02 Login: O sistema deve entrar.',
    ))

  it('reads criteria beneath a listed requirement', () =>
    check(
      '## Requirements\n\n- **REQ-1**: Search\n  - Acceptance criteria:\n    - Finds names\n    - Finds dates\n',
      'REQ-1 Search\n  REQ-1.1 Finds names\n  REQ-1.2 Finds dates',
    ))
})

describe('bug reports', () => {
  it('reads the clauses of the three parts', () =>
    check(
      '# Bugfix Requirements Document\n\n## Bug Analysis\n\n### Current Behavior (Defect)\n\n1.1 WHEN a THEN b\n\n### Expected Behavior (Correct)\n\n2.1 WHEN a THEN\nthe system SHALL c\n\n### Unchanged Behavior (Regression Prevention)\n\n3.1 WHEN d THEN e\n\n3.2 WHEN f THEN g\n\n## Derivation\n\n- other\n',
      '1 Current Behavior (Defect)\n  1.1 WHEN a THEN b\n2 Expected Behavior (Correct)\n  2.1 WHEN a THEN the system SHALL c\n3 Unchanged Behavior (Regression Prevention)\n  3.1 WHEN d THEN e\n  3.2 WHEN f THEN g',
    ))

  it('reads other languages and lists', () =>
    checkIds('## 当前行为（缺陷）\n1. 甲\n## 预期行为\n1. 乙\n## 不变行为\n1. 丙\n2. 丁\n', '1.1 2.1 3.1 3.2'))
})

describe('OpenSpec', () => {
  it('reads named requirements with their scenarios', () =>
    check(
      '## ADDED Requirements\n### Requirement: User Login\nThe system SHALL log in.\n#### Scenario: Right password\n- **WHEN** it is right\n- **THEN** the user is in\n#### Scenario: Wrong password\n- **WHEN** it is wrong\n- **THEN** an error shows\n## REMOVED Requirements\n### Requirement: Old Login\n**Reason**: Unsafe\n## RENAMED Requirements\n- FROM: `### Requirement: Log out`\n- TO: `### Requirement: Leave`\n',
      `user-login User Login
  user-login.1 Scenario: Right password WHEN it is right THEN the user is in
  user-login.2 Scenario: Wrong password WHEN it is wrong THEN an error shows
old-login Old Login
  old-login REMOVED: Old Login. Reason: Unsafe
leave Leave
  leave RENAMED: Log out to Leave`,
    ))
})

describe('plain statements', () => {
  it('numbers a list under a heading that says requirements', () =>
    check(
      '# Requirements: Flag\n\n## Overview\n\n- context\n\n## Requirements\n\n1. Add a flag\n2. Handle edge cases: none, many\n\n## Non-Requirements\n\n- no more\n',
      '1 Add a flag\n  1 Add a flag\n2 Handle edge cases: none, many\n  2 Handle edge cases: none, many',
    ))

  it('takes sections under such a heading as requirements', () =>
    check(
      '## 功能需求\n\n### 登录\n\n- 用户可以用邮箱登录\n- 登录失败时显示提示\n\n### 支付\n\n- 支持银行卡\n',
      '1 登录\n  1.1 用户可以用邮箱登录\n  1.2 登录失败时显示提示\n2 支付\n  2.1 支持银行卡',
    ))

  it('finds statements of behaviour where nothing is called a requirement', () =>
    checkIds(
      '# Notes\n\nSome words.\n\n## Writing\n\n- The app must keep notes\n- Blue is nice\n\n## Reading\n\n- The app should sort notes\n',
      '1.1 2.1',
    ))

  it('takes items with a story and criteria beneath as requirements', () =>
    check(
      '# Requirements\n\n1. **Upload**\n   - User Story: As a user, I want to upload.\n   - Acceptance Criteria:\n     1. A file is taken\n     2. A large one is refused\n2. **Delete**\n   - Acceptance Criteria:\n     - It goes\n',
      '1 Upload\n  1.1 A file is taken\n  1.2 A large one is refused\n2 Delete\n  2.1 It goes',
    ))

  it('takes stories in a list as requirements', () =>
    check(
      '## User Stories\n\n- As a user, I want notes.\n  - Notes have a title\n- As a user, I want to share.\n',
      '1 As a user, I want notes\n  1.1 Notes have a title\n2 As a user, I want to share\n  2 As a user, I want to share.',
    ))

  it('groups scenarios under what contains them', () =>
    check(
      '## Feature: Login\n\n### Scenario: Right\nGiven a user\nWhen the password is right\nThen they are in\n\n### Scenario: Wrong\n- Given a user\n- Then an error shows\n',
      '1 Feature: Login\n  1.1 Scenario: Right Given a user When the password is right Then they are in\n  1.2 Scenario: Wrong Given a user Then an error shows',
    ))

  it('does not take an overview with an objective for a requirement', () =>
    checkIds('## Overview\n**Objective:** Be good.\n\n## Requirements\n1. Add a flag\n2. Add another\n', '1 2'))

  it('finds nothing in prose', () => check('# Hello\n\nThis is a letter.\n', ''))
})
