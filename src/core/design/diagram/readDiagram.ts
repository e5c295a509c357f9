import type { Declaration, Diagram } from '../declaration.ts'
import { readClasses } from './classes.ts'
import { diagramLines, firstWord, type DiagramLine } from './diagramLines.ts'
import { readEntities } from './entities.ts'
import { readFlowchart } from './flowchart.ts'
import type { GraphDraft } from './graph.ts'
import { readSequence } from './sequence.ts'
import { readStates } from './states.ts'

/** Reads a mermaid diagram; `offset` is where `code` stands in its document. Any other drawing gives nothing. */
export function readDiagram(code: string, offset: number): Diagram {
  const lines = diagramLines(code, offset)
  const head = lines[0]
  const word = head ? firstWord(head.text) : ''
  const body = bodyOf(lines, word)
  switch (word) {
    case 'graph':
    case 'flowchart':
    case 'flowchart-elk':
      return diagram('flowchart', readFlowchart(body))
    case 'sequenceDiagram':
      return diagram('sequence', readSequence(body))
    case 'stateDiagram':
    case 'stateDiagram-v2':
      return diagram('state', readStates(body))
    case 'classDiagram':
    case 'classDiagram-v2': {
      const { graph, declarations } = readClasses(body)
      return diagram('class', graph, declarations)
    }
    case 'erDiagram': {
      const { graph, declarations } = readEntities(body)
      return diagram('er', graph, declarations)
    }
    default:
      return { kind: 'other', nodes: [], edges: [], declarations: [] }
  }
}

/** `graph TD; A --> B` begins on the head's own line. */
function bodyOf(lines: readonly DiagramLine[], word: string): readonly DiagramLine[] {
  const head = lines[0]
  if (!head) return []
  const semicolon = head.text.indexOf(';')
  const rest = semicolon < 0 ? '' : head.text.slice(semicolon + 1)
  if (word === '' || rest.trim() === '') return lines.slice(1)
  const lead = rest.length - rest.trimStart().length
  return [{ text: rest.trim(), start: head.start + semicolon + 1 + lead }, ...lines.slice(1)]
}

function diagram(kind: Diagram['kind'], graph: GraphDraft, declarations: readonly Declaration[] = []): Diagram {
  return { kind, nodes: [...graph.nodes.values()], edges: graph.edges, declarations }
}
