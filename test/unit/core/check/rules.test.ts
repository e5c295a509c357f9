import assert from 'node:assert/strict'
import fc from 'fast-check'
import { checkSpec } from '../../../../src/core/check/checkSpec.ts'
import { rules } from '../../../../src/core/check/rules.ts'
import { readSpec } from '../../../../src/core/trace/readSpec.ts'
import { checkRule, mended, type MarkedSpec } from './checkMarked.ts'

const requirements = `# Requirements

### Requirement 1: Keep notes

#### Acceptance Criteria

1. WHEN a note is saved THEN the store SHALL keep it
2. IF a note is too long THEN the store SHALL refuse it
3. WHEN a note is deleted THEN the store SHALL forget it
`

interface Case extends MarkedSpec {
  readonly fact: string
  /** The plan after the first fix. */
  readonly mended?: string
}

const cases: Readonly<Record<string, readonly Case[]>> = {
  'uncovered-criterion': [
    { fact: 'is silent without a plan', requirements },
    { fact: 'is silent when all are cited', requirements, plan: '- [ ] 1. Keep\n  - _Requirements: 1_\n' },
    {
      fact: 'marks each criterion that nobody cites',
      requirements: requirements.replace('3. WHEN a note is deleted THEN the store SHALL forget it', '«$&»'),
      plan: '- [ ] 1. Keep\n  - _Requirements: 1.1, 1.2_\n',
    },
    {
      fact: 'speaks once of a plan that cites nothing',
      requirements: requirements.replace('1. WHEN a note is saved THEN the store SHALL keep it', '«$&»'),
      plan: '- [ ] 1. Keep\n- [ ] 2. Refuse\n',
    },
    {
      fact: 'speaks once of a kind of ids that the plan hardly cites',
      requirements:
        '# Requirements\n\n### Functional\n\n- **FR-001**: System MUST keep\n«- **FR-002**: System MUST send»\n- **FR-003**: System MUST sign\n- **FR-004**: System MUST seal\n',
      plan: '- [ ] T001 Keep, as FR-001 asks\n- [ ] T002 Send\n',
    },
    {
      fact: 'leaves out what the settings ignore',
      requirements,
      plan: '- [ ] 1. Keep\n  - _Requirements: 1.1_\n',
      settings: { ignore: ['1.2', 'REQ-1.3'] },
    },
  ],
  'coverage-too-low': [
    { fact: 'is silent unless it is asked for', requirements, plan: '- [ ] 1. Keep\n' },
    {
      fact: 'is silent at the wanted part',
      requirements,
      plan: '- [ ] 1. Keep\n  - _Requirements: 1.1, 1.2_\n',
      settings: { minCoverage: 66 },
    },
    {
      fact: 'counts no ignored criterion',
      requirements,
      plan: '- [ ] 1. Keep\n  - _Requirements: 1.1, 1.2_\n',
      settings: { minCoverage: 100, ignore: ['1.3'] },
    },
    {
      fact: 'speaks below it',
      requirements,
      plan: '«»- [ ] 1. Keep\n  - _Requirements: 1.1, 1.2_\n',
      settings: { minCoverage: 67 },
    },
  ],
  'unknown-requirement': [
    {
      fact: 'marks every number that no requirement has',
      requirements,
      plan: '- [ ] 1. Keep\n  - _Requirements: 1.1, «9.9», 1.2_\n',
      mended: '- [ ] 1. Keep\n  - _Requirements: 1.1, 1.2_\n',
    },
    {
      fact: 'takes the comma along with the first of a list',
      requirements,
      plan: '- [ ] 1. Keep\n  - _Requirements: «9.9», 1.2_\n',
      mended: '- [ ] 1. Keep\n  - _Requirements: 1.2_\n',
    },
    {
      fact: 'takes the line along with the only one of a list',
      requirements,
      plan: '- [ ] 1. Keep\r\n  - _Requirements: «9.9»_\r\n  - Words\r\n',
      mended: '- [ ] 1. Keep\r\n  - Words\r\n',
    },
    {
      fact: 'takes the line before the end of the text',
      requirements,
      plan: '- [ ] 1. Keep\n  - Words\n  **Validates: «Requirements 9.9»**',
      mended: '- [ ] 1. Keep\n  - Words',
    },
    {
      fact: 'takes the brackets along with the only one in them',
      requirements,
      plan: '- [ ] 1. Keep (Requirement «9») notes\n',
      mended: '- [ ] 1. Keep notes\n',
    },
    {
      fact: 'reads ids as people write them',
      requirements,
      plan: '- [ ] 1. Keep\n  - _Requirements: REQ-1.1, Requirement 1, 1.*, 1.2.4, All_\n',
    },
    { fact: 'is silent where no requirements are known', plan: '- [ ] 1. Keep\n  - _Requirements: 9.9_\n' },
    {
      fact: 'takes a number after words for a part of them',
      requirements,
      plan: '- [ ] 1. Keep\n  - _Requirements: 1.1, Review Findings 2, 4 & 5_\n',
    },
  ],
  'changed-criterion': [
    {
      fact: 'marks what is done for a criterion that says something else since',
      requirements,
      earlier: requirements.replace('refuse it', 'cut it'),
      plan: '- [x] 1. Keep\n  - _Requirements: 1.1_\n- [x] 2. «Refuse»\n  - _Requirements: 1.2_\n- [ ] 3. Refuse\n  - _Requirements: 1.2_\n',
      mended:
        '- [x] 1. Keep\n  - _Requirements: 1.1_\n- [ ] 2. Refuse\n  - _Requirements: 1.2_\n- [ ] 3. Refuse\n  - _Requirements: 1.2_\n',
    },
    {
      fact: 'is silent where only white space changed',
      requirements,
      earlier: requirements.replace('is too long', 'is  too long'),
      plan: '- [x] 1. Refuse\n  - _Requirements: 1.2_\n',
    },
  ],
  'task-without-reference': [
    {
      fact: 'marks the task that forgets it',
      requirements,
      plan: '- [ ] 1. Keep\n  - _Requirements: 1.1_\n- [ ] 2. «Refuse»\n- [ ] 3. Forget\n  - _Requirements: 1.3_\n',
    },
    {
      fact: 'lets parents, subtasks and checkpoints speak through others',
      requirements,
      plan: '- [ ] 1. Keep\n  - _Requirements: 1.1_\n  - [ ] 1.1 Save\n- [ ] 2. Rest\n  - [ ] 2.1 Refuse\n    - _Requirements: 1.2_\n- [ ] 3. Checkpoint\n',
    },
    { fact: 'is silent about plans that hardly cite', requirements, plan: '- [ ] 1. Keep\n- [ ] 2. Refuse\n' },
    {
      fact: 'is silent about what is done or ignored',
      requirements,
      plan: '- [ ] 1. Keep\n  - _Requirements: 1.1_\n- [ ] 2. Refuse\n  - _Requirements: 1.2_\n- [x] 3. Forget\n- [ ] 4. Set up\n',
      settings: { ignore: ['set up'] },
    },
  ],
  'empty-reference-list': [
    { fact: 'marks a label with nothing behind it', plan: '- [ ] 1. Keep\n  - «_Requirements: _»\n' },
    { fact: 'lets words stand', plan: '- [ ] 1. Keep\n  - _Requirements: all of the security ones_\n' },
  ],
  'repeated-id': [
    { fact: 'marks the second', plan: '- [ ] T001 Keep\n- [ ] «T001» Refuse\n' },
    {
      fact: 'lets plain numbers begin anew under each heading',
      plan: '## A\n\n- [ ] 1. Keep\n- [ ] 2. Refuse\n\n## B\n\n- [ ] 1. Forget\n',
    },
    { fact: 'marks plain numbers under one heading', plan: '- [ ] 1. Keep\n- [ ] «1». Refuse\n' },
  ],
  'dependency-on-nothing': [
    { fact: 'marks the id', plan: '- [ ] T001 Keep\n- [ ] T002 Refuse (depends on T001, «T009»)\n' },
    { fact: 'knows every task', plan: '- [ ] 1. Keep\n- [ ] 2. Refuse\n  - _Depends: 1_\n' },
    { fact: 'takes a number for its group', plan: '- [ ] 1.1 Keep\n- [ ] 2.1 Refuse\n  - _Depends: 1_\n' },
  ],
  'dependency-cycle': [
    {
      fact: 'is silent about a chain',
      plan: '- [ ] 1. A\n- [ ] 2. B\n  - _Depends: 1_\n- [ ] 3. C\n  - _Depends: 2_\n',
    },
    {
      fact: 'marks where a circle begins',
      plan: '- [ ] 1. A\n  - _Depends: «2»_\n- [ ] 2. B\n  - _Depends: 1_\n',
    },
    {
      fact: 'sees circles through subtasks',
      plan: '- [ ] 1. A\n  - [ ] 1.1 Aa\n    - _Depends: «2»_\n- [ ] 2. B\n  - [ ] 2.1 Ba\n    - _Depends: 1_\n',
    },
    { fact: 'lets a parent wait for its own subtask', plan: '- [ ] 1. A\n  - _Depends: 1.1_\n  - [ ] 1.1 Aa\n' },
  ],
  'done-before-prerequisite': [
    { fact: 'marks what was waited for', plan: '- [ ] 1. A\n- [x] 2. B\n  - _Depends: «1»_\n' },
    { fact: 'is silent in the right order', plan: '- [x] 1. A\n- [x] 2. B\n  - _Depends: 1_\n' },
    { fact: 'lets optional tasks be open', plan: '- [ ]* 1. A\n- [x] 2. B\n  - _Depends: 1_\n' },
  ],
  'parent-done-over-open-child': [
    {
      fact: 'marks the parent, and opens it again',
      plan: '- [x] 1. «A»\n  - [x] 1.1 Aa\n  - [ ] 1.2 Ab\n',
      mended: '- [ ] 1. A\n  - [x] 1.1 Aa\n  - [ ] 1.2 Ab\n',
    },
    { fact: 'lets optional subtasks be open', plan: '- [x] 1. A\n  - [x] 1.1 Aa\n  - [ ]* 1.2 Ab\n' },
  ],
  'open-parent-over-done-children': [
    {
      fact: 'marks the parent, and ticks it',
      plan: '- [ ] 1. «A»\n  - [x] 1.1 Aa\n  - [ ]* 1.2 Ab\n',
      mended: '- [x] 1. A\n  - [x] 1.1 Aa\n  - [ ]* 1.2 Ab\n',
    },
    { fact: 'is silent while one is open', plan: '- [ ] 1. A\n  - [x] 1.1 Aa\n  - [ ] 1.2 Ab\n' },
  ],
  'stale-figure': [
    {
      fact: 'marks a total that fits no way of counting',
      plan: '**Total Tasks**: «7»\n\n- [ ] 1. A\n  - [x] 1.1 Aa\n  - [ ] 1.2 Ab\n',
      mended: '**Total Tasks**: 3\n\n- [ ] 1. A\n  - [x] 1.1 Aa\n  - [ ] 1.2 Ab\n',
    },
    {
      fact: 'marks a progress, and mends its percentage too',
      plan: '**Progress**: «0/2 (0%)»\n\n- [x] 1. A\n- [ ] 2. B\n',
      mended: '**Progress**: 1/2 (50%)\n\n- [x] 1. A\n- [ ] 2. B\n',
    },
    {
      fact: 'accepts main tasks as well as all of them',
      plan: 'Total: 1\n\nTotal tasks: 2 tasks\n\n- [ ] 1. A\n  - [ ] 1.1 Aa\n',
    },
    {
      fact: 'counts in the section around the figure',
      plan: '## A\n\nProgress: 1/1\n\n- [x] 1. A\n\n## B\n\n总任务数：2\n\n- [ ] 2. B\n- [ ] 3. C\n',
    },
    { fact: 'leaves other figures alone', plan: 'Total: 40 hours\n\nProgress: on track\n\n- [ ] 1. A\n' },
  ],
  'unlisted-task': [
    {
      fact: 'marks where a table of tasks lacks one',
      plan: '- [ ] 1. A\n- [ ] 2. B\n- [ ] 3. C\n- [ ] 4. Checkpoint\n\n| Task | Status |\n|---|---|\n«| 1 | Open |»\n| 3 | Open |\n',
      mended:
        '- [ ] 1. A\n- [ ] 2. B\n- [ ] 3. C\n- [ ] 4. Checkpoint\n\n| Task | Status |\n|---|---|\n| 1 | Open |\n| 2 | B |\n| 3 | Open |\n',
    },
    {
      fact: 'reads several ids and ranges in a cell',
      plan: '- [ ] 1. A\n  - [ ] 1.1 B\n- [ ] 2. C\n- [ ] 3. D\n- [ ] 4. E\n\n| Task |\n|---|\n| 1-2 |\n| 3, 4 |\n',
    },
    {
      fact: 'is silent about a table of a few',
      plan: '- [ ] 1. A\n- [ ] 2. B\n- [ ] 3. C\n- [ ] 4. D\n\n| Task |\n|---|\n| 1 |\n| 2 |\n',
    },
  ],
  'title-not-imperative': [
    {
      fact: 'marks a thing',
      plan: '- [ ] 1. Add notes\n- [ ] 2. «User authentication module»\n- [ ] 3. Test notes\n- [ ] 4. Ship\n',
    },
    {
      fact: 'knows verbs',
      plan: '- [ ] 1. Model data\n- [ ] 2. Design the user interface\n- [ ] 3. Secure user endpoints\n',
    },
    {
      fact: 'marks a thing in Chinese',
      plan: '- [ ] 1. 添加笔记\n- [ ] 2. «用户登录模块»\n- [ ] 3. 实现导出模块\n- [ ] 4. 编写测试\n',
    },
    { fact: 'is silent where things are the style', plan: '- [ ] 1. User module\n- [ ] 2. Session module\n' },
  ],
  'placeholder-left': [
    { fact: 'marks what nobody decided', plan: '- [ ] 1. Keep notes for «TBD» days\n' },
    {
      fact: 'marks brackets of a template',
      plan: '# Tasks: «[FEATURE NAME]»\n\n- [ ] T001 [P] [US1] Keep [notes](a.md)\n',
    },
    { fact: 'reads the languages of the east', plan: '- [ ] 1. 保存笔记«（待定）»\n' },
    { fact: 'leaves code and to-do lists alone', plan: '- [ ] 1. Show the TODO list and `TBD`\n\n```\nTBD\n```\n' },
    { fact: 'looks into the design', design: '# Design\n\nNotes are kept for «TBD» days.\n' },
    {
      fact: 'speaks once of a whole template',
      plan: `- [ ] 1. «{{TITLE_0}}»\n${Array.from({ length: 9 }, (_, at) => `- [ ] ${at + 2}. {{TITLE_${at}}}\n`).join('')}`,
    },
  ],
  'not-a-task': [
    { fact: 'marks a list mark without its space', plan: '«-[ ] 1. Save notes»\n', mended: '- [ ] 1. Save notes\n' },
    { fact: 'marks a box with nothing in it', plan: '- «[] 1. Save notes»\n', mended: '- [ ] 1. Save notes\n' },
  ],
  'not-a-reference': [
    {
      fact: 'marks a label without its colon',
      plan: '- [ ] 1. Save notes\n  - «_Requirements 1.1_»\n',
      mended: '- [ ] 1. Save notes\n  - _Requirements: 1.1_\n',
    },
  ],
  'not-a-requirement': [
    {
      fact: 'marks a bold line among headings',
      requirements: '### Requirement 1: In\n\n1. a\n\n«**Requirement 2: Out**»\n\n1. b\n',
    },
  ],
  'not-a-criterion': [
    {
      fact: 'marks a number without its dot',
      requirements: '### Requirement 1: In\n\n1. It SHALL open\n«2 WHEN it is late THEN it SHALL close»\n',
    },
  ],
  'not-a-heading': [
    {
      fact: 'marks hashes without a space',
      plan: '«##Phase 1»\n\n- [ ] 1. Save\n',
      mended: '## Phase 1\n\n- [ ] 1. Save\n',
    },
    { fact: 'marks them in requirements', requirements: '# Requirements\n\n«###Requirement 1: Keep»\n' },
  ],
  'unclosed-fence': [
    {
      fact: 'marks the fence that hides tasks',
      plan: '«```sh»\nmake\n- [ ] 1. Save\n',
      mended: '```sh\nmake\n```\n\n- [ ] 1. Save\n',
    },
  ],
  'full-width-number': [{ fact: 'marks the number', plan: '- [ ] «１．２» 保存\n', mended: '- [ ] 1.2 保存\n' }],
  'unclosed-emphasis': [
    {
      fact: 'marks references whose emphasis goes on',
      plan: '- [ ] 1. Save notes\n  - «_Requirements: 1.1, 1.2»\n',
      mended: '- [ ] 1. Save notes\n  - _Requirements: 1.1, 1.2_\n',
    },
  ],
  'unknown-marker': [{ fact: 'marks the box', plan: '- «[?]» 1. Save notes\n', mended: '- [ ] 1. Save notes\n' }],
  'source-syntax': [],
  'unreadable-source': [],
  'repeated-key': [],
  'no-requirements': [],
  'repeated-requirement': [
    {
      fact: 'marks the second',
      requirements:
        '# Requirements\n\n### Functional\n\n- **FR-001**: System MUST keep notes\n«- **FR-001**: System MUST refuse notes»\n',
    },
  ],
  'requirement-without-criteria': [
    {
      fact: 'marks the requirement',
      requirements:
        '# Requirements\n\n«### Requirement 1: Keep notes»\n\n### Requirement 2: Send\n\n#### Acceptance Criteria\n\n1. THE store SHALL send\n',
    },
  ],
  'needs-clarification': [
    {
      fact: 'marks the question',
      requirements: '# Requirements\n\n- **FR-001**: System MUST keep notes «[NEEDS CLARIFICATION: how long?]»\n',
    },
  ],
  'criterion-with-two-behaviours': [
    {
      fact: 'marks two obligations',
      requirements: `# Requirements\n\n### Requirement 1: Keep\n\n#### Acceptance Criteria\n\n«1. WHEN a note is saved THEN the store SHALL keep it and the list SHALL show it»\n2. WHEN a note is sent THEN the store SHALL sign and send it\n`,
    },
  ],
  'criterion-without-outcome': [
    {
      fact: 'marks a condition alone',
      requirements: `# Requirements\n\n### Requirement 1: Keep\n\n#### Acceptance Criteria\n\n«1. WHEN a note comes in»\n2. WHEN a note is sent THEN the store SHALL send it\n3. When saved, notes stay\n`,
    },
  ],
  'element-without-task': [
    {
      fact: 'marks what is declared and never spoken of',
      design:
        '# Design\n\n## Components\n\n### NoteStore\n\nKeeps notes.\n\n- saves a note\n\n«### NoteMailer»\n\nSends notes.\n\n- sends a note\n',
      plan: '- [ ] 1. Implement the note store\n',
    },
  ],
  'design-gap': [
    {
      fact: 'marks what no section speaks of',
      requirements: requirements
        .replace(
          '3. WHEN a note is deleted THEN the store SHALL forget it',
          '«3. WHEN battery drains THEN brightness SHALL dim»',
        )
        .replace('Keep notes', 'Notes'),
      design:
        '# Design\n\n## Store\n\nA note is saved by the store, which keeps it and refuses a note that is too long.\n',
    },
    {
      fact: 'is silent about what the design says in other words, in part or by its number',
      requirements:
        '### 需求 1：跟随\n\n#### 验收标准\n\n1. WHEN 日志轮转发生 THEN 命令 SHALL 尽量保持跟随不中断。\n2. WHEN 用户按 Ctrl+C THEN 命令 SHALL 优雅退出且返回码为 0。\n3. THE 颜色 SHALL 可配置\n',
      design:
        '# 设计\n\n## 循环\n\n- 日志轮转（文件变小）：重置 offset 并继续跟随。\n- Ctrl+C：清理 timer 并退出。\n\n## 其他\n\n见需求 1.3。\n\n**Validates: Requirements 1.3**\n',
    },
  ],
}

describe('rules', () => {
  for (const [code, facts] of Object.entries(cases)) {
    describe(code, () => {
      for (const { fact, mended: wanted, ...spec } of facts) {
        it(fact, () => {
          const problems = checkRule(code, spec)
          if (wanted !== undefined) assert.equal(mended(spec.plan ?? '', problems), wanted)
        })
      }
    })
  }

  it('each have facts here', () =>
    assert.deepEqual(
      rules.map(({ code }) => code).filter(code => !Object.hasOwn(cases, code)),
      [],
    ))

  it('says which tasks wait for each other', () => {
    const [problem] = checkRule('dependency-cycle', {
      plan: '- [ ] 1. A\n  - _Depends: «2»_\n- [ ] 2. B\n  - _Depends: 3_\n- [ ] 3. C\n  - _Depends: 1_\n',
    })
    assert.equal(problem?.message, 'These tasks wait for each other and none can start: 1 for 2, 2 for 3, 3 for 1.')
  })

  it('accept any texts', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'- [x] 1.T_:#\n→「」'.split(''), 'Requirements', 'SHALL', 'TBD ', '[DATE]'),
    })
    fc.assert(
      fc.property(text, text, text, (plan, requirements, design) => {
        const texts = { requirements: [{ name: 'r', text: requirements }], design: { name: 'd', text: design }, plan }
        for (const { range } of checkSpec(readSpec(texts))) assert.ok(range.start <= range.end)
      }),
      { numRuns: 60 },
    )
  })
})
