import type { Profiler } from 'node:inspector'

/**
 * Watches how long the extension itself works at a stretch, in milliseconds of work: VS Code's own Markdown extension
 * lives in the same host, and sends each letter's whole document to its server. Samples every half a millisecond tell
 * whose code runs.
 */
export async function ownClock(): Promise<{ stop(): Promise<readonly number[]> }> {
  const { Session } = process.getBuiltinModule('node:inspector/promises')
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 500 })
  const before = threadTime()
  await session.post('Profiler.start')
  return {
    async stop() {
      const { profile } = await session.post('Profiler.stop')
      const worked = threadTime() - before
      session.disconnect()
      return ownBlocks(profile, worked)
    },
  }
}

/** Milliseconds for which the thread had a processor; nothing where no system tells. */
function threadTime(): number {
  const { readFileSync, existsSync } = process.getBuiltinModule('node:fs')
  const told = `/proc/self/task/${process.pid}/schedstat`
  return existsSync(told) ? Number(readFileSync(told, 'utf8').split(' ')[0]) / 1e6 : Number.NaN
}

/** @param worked for how long the thread had a processor in all: on a busy machine it waits for one in between */
function ownBlocks({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, worked: number): readonly number[] {
  const own = new Set<number>()
  const anybodys = new Set<number>()
  const byId = new Map(nodes.map(node => [node.id, node]))
  const waiting = nodes.filter(({ callFrame: { url } }) => /planwright\/language\.js$|dist\/extension\.cjs$/.test(url))
  for (const { id, callFrame } of nodes) if (/^\((?:garbage|program)/.test(callFrame.functionName)) anybodys.add(id)
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (own.has(node.id)) continue
    own.add(node.id)
    for (const child of node.children ?? []) waiting.push(...[byId.get(child) ?? []].flat())
  }
  const idles = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id))
  // Where others had the processor, the next sample is late.
  const times = timeDeltas.map(delta => Math.min(delta, 1_500) / 1000)
  const busy = times.reduce((sum, time, at) => (idles.has(samples[at] ?? 0) ? sum : sum + time), 0)
  const part = worked > 0 && busy > 0 ? Math.min(1, worked / busy) : 1
  const blocks: number[] = []
  let [block, since] = [0, 0]
  for (const [at, sample] of samples.entries()) {
    const time = (times[at] ?? 0) * part
    if (own.has(sample)) {
      block += since + time
      since = 0
    } else if (block > 0 && anybodys.has(sample)) since += time
    else {
      if (block > 0) blocks.push(block)
      block = since = 0
    }
  }
  return blocks.sort((a, b) => b - a)
}

/** Waits until the process has done next to nothing for a while, for half a minute at most. */
export async function idle(): Promise<void> {
  for (let quiet = 0, tries = 0; quiet < 6 && tries < 120; tries++) {
    const before = process.cpuUsage()
    await new Promise(resolve => setTimeout(resolve, 250))
    const { user, system } = process.cpuUsage(before)
    quiet = user + system < 25_000 ? quiet + 1 : 0
  }
}

/** In bytes, of what is still held. */
export function usedMemory(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function collectGarbage(): void {
  const v8 = process.getBuiltinModule('node:v8')
  const vm = process.getBuiltinModule('node:vm')
  v8.setFlagsFromString('--expose-gc')
  const collect: unknown = vm.runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('no collector')
  for (let times = 0; times < 3; times++) collect()
}
