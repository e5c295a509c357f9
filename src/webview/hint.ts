import { element } from './element.ts'

/**
 * Shows what `words` says of the element that the mouse or the focus is on, beside it, until either leaves or Escape is
 * pressed. One hint serves the whole page.
 */
export function registerHint(
  words: (target: Element) => { readonly of: Element; readonly text: string } | undefined,
): void {
  const hint = element('div', { class: 'hint', role: 'tooltip', id: 'hint', hidden: true, dir: 'auto' })
  document.body.append(hint)
  let shown: Element | undefined
  for (const type of ['mouseover', 'focusin'] as const) {
    document.addEventListener(type, ({ target }) => {
      if (hint === target) return
      const found = target instanceof Element ? words(target) : undefined
      if (found?.of !== shown) hide()
      if (found && found.of !== shown) show(found.of, found.text)
    })
  }
  document.addEventListener('focusout', hide)
  document.addEventListener('scroll', hide, true)
  document.addEventListener('mouseleave', hide)
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })

  function show(of: Element, text: string): void {
    shown = of
    hint.textContent = text
    hint.hidden = false
    of.setAttribute('aria-describedby', 'hint')
    const { left, bottom, top } = of.getBoundingClientRect()
    const isAbove = bottom + hint.offsetHeight + 4 > window.innerHeight && top > hint.offsetHeight
    hint.style.left = `${Math.max(4, Math.min(left, document.documentElement.clientWidth - hint.offsetWidth - 8))}px`
    hint.style.top = `${isAbove ? top - hint.offsetHeight - 4 : bottom + 4}px`
  }

  function hide(): void {
    shown?.removeAttribute('aria-describedby')
    shown = undefined
    hint.hidden = true
  }
}
