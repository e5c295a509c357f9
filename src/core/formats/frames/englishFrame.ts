/**
 * What the formats say around the tasks, part by part. A text ends at a bar or at the end of its line; every other
 * language has a table of the same parts, which says the same at the same places. `{0}`, `{1}` are filled in.
 */
export const englishFrame = {
  words: `
    Overview | Summary | Purpose | Status | Notes | Progress | Story | Dependencies | None | Requirements | requirements
    Documentation | Complexity | Testing | Integration | Implementation | Task | Task {0} | Step {0} | User Story {0} | this feature
  `,
  joints: `
    {0}. | {0}, {1} | {0}; {1} | {0} {1} | {0} and {1} | {0} more | {0} and {1} more | “{0}”
  `,
  estimates: `
    Each estimate is a base for the kind of work (setup 15 minutes, core and UI 60, integration, testing and optimisation 45, deployment 30) plus 15 minutes for each detail: a starting point for the team, not a promise.
  `,
  phases: `
    The steps that build {0}, in the order in which they need each other.
    Task Overview | Total Tasks | Estimated Time | Not Started | {0}% Complete
    Task Breakdown | Checkpoints | Dependencies Between Tasks
    Task Assignment | Assigned To | Unassigned | Tier {0}
    Critical Path | Tasks {0} (the longest chain)
    Parallelizable | Tasks {0} can be done side by side | Task {0} can be done beside others
    Escalation | A task that takes more than twice its estimate goes to the next higher tier
    Basis | Tier 3 is for tasks of up to an hour and a half, Tier 2 for up to a day, Tier 1 for longer ones.
    Last Updated | {0} tasks complete
  `,
  storyOpening: `
    Tech Lead | Developer(s) | Plan Date | Target Completion
    Business Context Summary | User Value | Business Value | Success Criteria
    Technical Approach Summary | Architecture Alignment | Adds {0} | Adds {0}; changes {1}
    Implementation Strategy | Key Technical Decisions
    {0} tasks in the order {1}; each ends with its tests
    {0} tasks in the order below; each ends with its tests
    Development Task Breakdown | Task Sequence & Dependencies
    Tasks with a dashed border can be done side by side with another one.
  `,
  storyTask: `
    Description | Its parts: {0}. | Serves {0}.
    What is there after {0} is looked over before the next part begins.
    Technical Details | Primary Files | Technology/Libraries | Implementation Steps | Acceptance Criteria
    Every step is done and its tests pass | All that it names has been looked over
    Testing Requirements | Unit Tests | Integration Tests | Manual Testing
    What the steps add | Covered by {0} | With the tasks that this one waits for | Try {0} as a user would | Not needed
    Estimated Effort | Time Estimate | Risk Level | LOW | MEDIUM | HIGH
    Implementation Notes | The design has the reasons and the rest: {0}
  `,
  storyIntegration: `
    Integration & Testing Plan | Integration Strategy
    The longest chain is {0}; the other tasks join it where the graph shows it.
    The tasks join in the order of the graph.
    What is there is looked over in {0} before the next part begins.
    End-to-End Testing | Test Scenarios | Test Data | Environment
    Performance Validation | Performance Requirements | Testing Approach | Success Metrics
    Measure each figure under the load it names | Every figure is met in three runs out of three
    Security Validation | Security Requirements | Compliance Checks
    A test for each rule that tries to break it | None that the design names
  `,
  storyEnvironment: `
    Development Environment Setup | Prerequisites | Development Tools | Configuration | Database Setup | Create {0}
    Local Development | Setup Steps | Verification | Common Issues
    All tests that are there pass before the first task begins
  `,
  storyQuality: `
    Code Quality Standards | Coding Standards | Style Guide | Naming Conventions | File Organization
    Names as the design spells them | New files go to {0} | What the interfaces promise stands beside them
    Code Review Checklist
    The style guide is kept
    Every acceptance criterion of the task is met
    Unit tests cover what is new
    Integration tests show the parts together
    The documentation says what has changed
    Every failure that can be foreseen is handled
  `,
  storyRisks: `
    Risk Mitigation | Technical Risks | Risk | Mitigation | Contingency
    Implementation Challenges | Challenge | Strategy | Support
    One step at a time, each with its tests
    Support & Escalation | Tech Lead Support | Availability | Communication | Review Schedule
    Architecture Questions | Business Questions | Contact
  `,
  storyProgress: `
    Progress Tracking | Daily Checkpoints | Progress of task {0}
    Weekly Milestones | Week {0} | Work on the next task goes on | {0} done | One person needs {0} in all.
    Success Indicators
    All tasks are done and their criteria met
    Integration tests pass
    The performance figures are met
    Those who asked for it have accepted it
    The code is reviewed
  `,
  storyCompletion: `
    Completion Checklist | Technical Completion
    All tasks are done
    Unit tests pass
    Performance is measured
    The security rules are tested
    Business Completion
    All criteria of the requirements are met
    It has been shown and accepted
    Users have tried it
    The documentation for its users is up to date
    Operational Completion
    It can be deployed by script
    Metrics and alerts are set up
    The way back is written down
    The team knows how it works
    Retrospective Notes | What Worked Well | Challenges Encountered | Lessons Learned | Process Improvements
  `,
  technicalOpening: `
    Technical Implementation Plan | Created | Type | Enhancement | Feature | Low | Medium | High | {0} ({1} steps)
    1. Problem Statement / Overview | What are we building? | Why are we building this? | Success criteria
    2. Solution Approach | High-level architecture | Key design decisions | Alternatives considered
    3. Implementation Steps | Step-by-step checklist | Depends on
  `,
  technicalChanges: `
    4. File Changes | Files to create | Files to modify | Files to delete
    5. Dependencies | New packages/libraries required | Written in {0} | Version requirements | Installation commands
    6. API Changes | New endpoints | Modified endpoints | Request/Response formats
    7. Data Model Changes | Database schema changes | Data structures | Migration strategy | Data integrity considerations
  `,
  technicalClosing: `
    8. Testing Strategy | Unit tests | Integration tests | Manual testing steps | Edge cases to test
    9. Risk Assessment | Potential blockers | Technical risks | Mitigation strategies
    {0} has to be there and answer as the design expects
    10. Complexity & Time Estimate | Estimated effort | {0} for one person. | Breakdown by component | Critical path items
    11. Rollback Strategy | How to revert changes | Turn {0} off | Database rollback | Monitoring & alerts
    Drop what this plan creates and nothing else holds data for: {0}
    Additional Notes | All {0} criteria of the requirements are cited by a step. | No step cites {0}.
    Related Files | This plan
  `,
  speckitOpening: `
    Date | Spec | Requirements: {0}. | Built from {0}.
    Technical Context | Languages/Versions | Primary Dependencies | Storage | Target Platforms | Project Type
    Performance Goals | Constraints | Scale/Scope | {0} requirements with {1} criteria; {2} elements in the design
    Project Structure | Documentation (this feature) | What is asked for | How it is built
    Source Code (repository root) | Structure Decisions
    The folders and files above are those that the design names. | The design names no files: {0}
  `,
  speckitPhases: `
    Setup | Setup (Shared Infrastructure) | What every later phase finds in place.
    Foundational | Foundational (Blocking Prerequisites) | What more than one user story stands on.
    CRITICAL | No user story begins before this phase is done.
    The foundation holds; user stories can begin, side by side where people allow.
    Polish | Polish & Cross-Cutting Concerns | What serves several user stories at once.
    {0} (Priority: {1}) | Goal | Independent Test | Show {0}: {1} | Show {0}: {1}; then {2}: {3}
    Tests for User Story {0} | Implementation Tasks for User Story {0}
    User Story {0} works and can be shown by itself.
    User Story {0} works and can be shown by itself; the stories before it still do.
  `,
  speckitOrder: `
    Dependencies & Execution Order | Phase Dependencies | User Story Dependencies | Within Each User Story
    Setup (Phase {0}) | Needs nothing and can begin at once.
    Foundational (Phase {0}) | Follows Setup and BLOCKS all user stories. | Can begin at once and BLOCKS all user stories.
    User Stories (Phases {0}+) | Follow no other phase. | Follow {0}.
    With enough people they go on side by side. | Otherwise in the order of their priority ({0}).
    Polish (Phase {0}) | Follows every user story that is wanted.
    {0} (Phase {1}) | In its place among the phases.
    {0} - {1}. | Can begin at once | Begins after {0} | needs no other story | uses what {0} makes
    Tests come first and fail until the story is there
    Models before services, services before endpoints, the core before what connects it
    A story is finished before the next priority begins
    [P] marks tasks that touch different files and need nothing of each other | {0}: {1} here
    [US1], [US2] and so on name the user story that a task belongs to
    Commit after each task or group that belongs together
    Stop at a checkpoint to see that what is there works by itself
  `,
}

export type Frame = Readonly<Record<keyof typeof englishFrame, string>>
