/** Lets a drawing be moved and scaled by mouse, wheel, touch and keys. It fills `frame` and is moved by `content`. */
export interface PanZoom {
  zoom(factor: number): void
  /** Shows all of it. */
  fit(): void
  /** Shows it so that it can be read, from its beginning. */
  begin(): void
}

interface View {
  readonly x: number
  readonly y: number
  readonly scale: number
}

const [smallest, readable, largest] = [0.1, 0.8, 3]

export function panZoom(
  frame: SVGSVGElement,
  content: SVGGElement,
  size: { readonly width: number; readonly height: number },
): PanZoom {
  let view: View = { x: 0, y: 0, scale: 1 }
  let drag: { readonly id: number; readonly x: number; readonly y: number; readonly from: View } | undefined
  frame.addEventListener(
    'wheel',
    event => {
      event.preventDefault()
      const { left, top } = frame.getBoundingClientRect()
      // A pinch on a touchpad comes as a wheel with Ctrl; a wheel alone moves, as everywhere in the editor.
      if (event.ctrlKey || event.metaKey) {
        zoomAt(Math.exp(-event.deltaY / 200), event.clientX - left, event.clientY - top)
      } else {
        const [dx, dy] = event.shiftKey ? [event.deltaY, 0] : [event.deltaX, event.deltaY]
        show({ ...view, x: view.x - dx, y: view.y - dy })
      }
    },
    { passive: false },
  )
  frame.addEventListener('pointerdown', event => {
    if (event.button !== 0) return
    drag = { id: event.pointerId, x: event.clientX, y: event.clientY, from: view }
  })
  frame.addEventListener('pointermove', event => {
    if (drag?.id !== event.pointerId) return
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y]
    if (Math.abs(dx) + Math.abs(dy) > 4 && !frame.hasPointerCapture(event.pointerId)) {
      frame.setPointerCapture(event.pointerId)
      frame.classList.add('dragged')
    }
    show({ ...view, x: drag.from.x + dx, y: drag.from.y + dy })
  })
  for (const type of ['pointerup', 'pointercancel'] as const) {
    frame.addEventListener(type, () => {
      drag = undefined
      // What ends a drag is not a click on what lies beneath.
      setTimeout(() => frame.classList.remove('dragged'))
    })
  }
  frame.addEventListener('keydown', event => {
    const step = event.shiftKey ? 200 : 50
    const move = moves[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (move) show({ ...view, x: view.x + move[0] * step, y: view.y + move[1] * step })
    else if (event.key === '+' || event.key === '=') zoom(1.25)
    else if (event.key === '-') zoom(0.8)
    else if (event.key === '0') fit()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  return { zoom, fit, begin: () => place(Math.max(readable, wholeScale())) }

  function zoom(factor: number): void {
    zoomAt(factor, frame.clientWidth / 2, frame.clientHeight / 2)
  }

  function zoomAt(factor: number, x: number, y: number): void {
    const scale = Math.min(largest, Math.max(smallest, view.scale * factor))
    const ratio = scale / view.scale
    show({ scale, x: x - (x - view.x) * ratio, y: y - (y - view.y) * ratio })
  }

  /** All of it, and no larger than it is. */
  function fit(): void {
    place(wholeScale())
  }

  function wholeScale(): number {
    return Math.min(1, frame.clientWidth / size.width, frame.clientHeight / size.height)
  }

  /** What does not fit begins at its beginning. */
  function place(scale: number): void {
    const [width, height] = [size.width * scale, size.height * scale]
    const x = width < frame.clientWidth ? (frame.clientWidth - width) / 2 : 0
    const y = height < frame.clientHeight ? (frame.clientHeight - height) / 2 : 0
    show({ scale, x, y })
  }

  function show(next: View): void {
    view = next
    content.setAttribute('transform', `translate(${next.x} ${next.y}) scale(${next.scale})`)
  }
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
