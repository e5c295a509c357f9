/** Light or dark as the reader has it; on paper without colours that eat ink, and no row cut in two. */
export const traceStyle = `
:root { color-scheme: light dark; --line: #8884; --quiet: #8882; --good: #1a7f37; --bad: #b3261e; --busy: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --good: #56d364; --bad: #ff8a80; --busy: #e3b341; } }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
h1 { font-size: 1.3rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
tr.requirement { background: var(--quiet); }
tr.requirement th { font-weight: normal; }
td:nth-child(2) { white-space: nowrap; }
.task { border: 1px solid var(--line); border-radius: .3rem; display: inline-block; margin: 0 .2rem .2rem 0; padding: 0 .35rem; }
.done { color: var(--good); }
.uncovered { color: var(--bad); font-weight: bold; }
.active { color: var(--busy); }
.skipped { text-decoration: line-through; }
meter { width: 10rem; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } thead { display: table-header-group; } main { break-after: page; } main:last-child { break-after: auto; } }
`
