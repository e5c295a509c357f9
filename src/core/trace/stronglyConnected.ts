/**
 * Tarjan's strongly connected components: for each node the number of its component. Numbers grow from what is
 * reached to what reaches it, so that in their order everything a node leads to comes before it. Without recursion,
 * since plans may be as deep as they are long.
 */
export function stronglyConnected(size: number, arcs: (node: number) => readonly number[]): Int32Array {
  const component = new Int32Array(size).fill(-1)
  const order = new Int32Array(size).fill(-1)
  const low = new Int32Array(size)
  const next = new Int32Array(size)
  const stack: number[] = []
  const path: number[] = []
  let reached = 0
  let components = 0
  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue
    enter(root)
    while (path.length > 0) step(path[path.length - 1] ?? 0)
  }
  return component

  function enter(node: number): void {
    order[node] = low[node] = reached++
    stack.push(node)
    path.push(node)
  }

  function step(node: number): void {
    const at = next[node] ?? 0
    const arc = arcs(node)[at]
    if (arc === undefined) return leave(node)
    next[node] = at + 1
    if (order[arc] === -1) enter(arc)
    else if (component[arc] === -1) low[node] = Math.min(low[node] ?? 0, order[arc] ?? 0)
  }

  function leave(node: number): void {
    path.pop()
    const outer = path[path.length - 1]
    if (outer !== undefined) low[outer] = Math.min(low[outer] ?? 0, low[node] ?? 0)
    if (low[node] !== order[node]) return
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      component[member] = components
      if (member === node) break
    }
    components++
  }
}
