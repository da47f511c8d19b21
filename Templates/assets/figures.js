// A card beside each figure of the text: what the list at the page's end says of it. The pointer's
// rest, the keyboard's focus, a click or a tap open it; without it the figure leads to the list.
(() => {
  const template = document.getElementById('page-figure-card')
  if (!template || !HTMLElement.prototype.showPopover) return

  const card = template.content.firstElementChild
  const gap = 6
  let figure = null  // whose card is open
  let cause = ''     // 'hover', 'focus' or 'click'
  let timer = 0
  let tabs = false   // whether the last key was Tab

  const figureAt = event => event.target.closest?.('a.figure')
  const answer = link => document.getElementById(link.hash.slice(1))?.querySelector('.figure-answer')

  function open(link, why) {
    clearTimeout(timer)
    if (link === figure) {
      if (why !== 'hover') cause = why
      return
    }
    const said = answer(link)?.cloneNode(true)
    if (!said) return
    close()
    for (const part of said.querySelectorAll('[id]')) part.removeAttribute('id')
    card.querySelector('.figure-body').replaceChildren(...said.childNodes)
    card.querySelector('.figure-all').href = link.hash
    figure = link
    cause = why
    link.after(card)  // next in the order of reading and of the Tab key
    link.ariaExpanded = true
    card.showPopover()
    place()
    if (why !== 'hover') card.scrollIntoView({ block: 'nearest' })
  }

  function close() {
    clearTimeout(timer)
    if (!figure) return
    if (card.contains(document.activeElement)) figure.focus({ preventScroll: true })
    figure.ariaExpanded = false
    figure = null
    card.remove()
  }

  // Below the words, or above where only there is room; never beyond the sides.
  function place() {
    const lines = figure.getClientRects(), first = lines[0], last = lines[lines.length - 1]
    if (!first) return close()
    const { clientWidth, clientHeight } = document.documentElement
    const { width, height } = card.getBoundingClientRect()
    const top = first.top - gap - height, bottom = last.bottom + gap
    const above = top >= 0 && bottom + height > clientHeight
    const left = Math.min((above ? first : last).left - 16, clientWidth - width - gap)
    card.style.left = `${Math.max(left, gap) + scrollX}px`
    card.style.top = `${(above ? top : bottom) + scrollY}px`
  }

  const on = (name, react) => document.addEventListener(name, react, true)

  on('pointerover', event => {
    if (event.pointerType === 'touch') return
    clearTimeout(timer)
    const link = figureAt(event)
    if (link) timer = setTimeout(open, 150, link, 'hover')
    else if (cause === 'hover' && !card.contains(event.target)) timer = setTimeout(close, 300)
  })
  on('focusin', event => {
    const link = figureAt(event)
    if (!link && !card.contains(event.target)) close()
    // Not where an address led to the figure: whoever follows one wants to read on.
    else if (link?.matches(':focus-visible') && (tabs || !link.matches(':target'))) open(link, 'focus')
  })
  on('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    if (card.contains(event.target) && event.target.closest('a')) setTimeout(close)
    const link = figureAt(event)
    if (!link || !answer(link)) return
    event.preventDefault()
    if (link === figure && cause === 'click') return close()
    open(link, 'click')
    if (event.detail === 0) card.querySelector('a').focus()  // by keyboard: into the card
  })
  on('pointerup', event => card.contains(event.target) || figureAt(event) === figure || close())
  on('keydown', event => {
    tabs = event.key === 'Tab'
    if (event.key === 'Escape') close()
  })
  on('scroll', event => figure && event.target !== document && place())
  addEventListener('resize', () => figure && place())

  for (const link of document.querySelectorAll('a.figure')) {
    link.ariaExpanded = false
    link.setAttribute('aria-describedby', `${link.hash.slice(1)}-fact`)
  }
})()
