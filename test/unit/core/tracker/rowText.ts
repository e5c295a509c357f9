import type { TrackerRow } from '../../../../src/core/tracker/trackerRow.ts'

/** Rows with all that is beneath them, one a line, as a person would tell them. */
export function rowText(rows: readonly TrackerRow[], indent = ''): readonly string[] {
  return rows.flatMap(row => [`${indent}${faceText(row)}`, ...rowText(row.children(), `${indent}  `)])
}

function faceText({ face }: TrackerRow): string {
  const count = `${face.done}/${face.required}`
  switch (face.kind) {
    case 'group':
      return [`[${face.of}]`, face.title, count].filter(Boolean).join(' ')
    case 'requirement':
      return `${face.id} ${face.title} ${face.standing} ${count}${face.uncovered > 0 ? ` -${face.uncovered}` : ''}`
    case 'criterion':
      return `${face.id} ${face.standing} ${count}`
    case 'task':
      return [
        `${face.id} ${face.title}`.trim(),
        face.state,
        ...(face.hasChildren ? [count] : []),
        ...(face.isReady ? ['ready'] : []),
        ...(face.waitsFor.length > 0 ? [`waits for ${face.waitsFor.join(' ')}`] : []),
      ].join(' ')
  }
}

/** Every key, to see that none is there twice. */
export function everyKey(rows: readonly TrackerRow[]): readonly string[] {
  return rows.flatMap(row => [row.key, ...everyKey(row.children())])
}
