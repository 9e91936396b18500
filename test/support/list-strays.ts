/**
 * What does not move with the box that scrolls it: an element that is placed absolutely, in a box that scrolls, but not from within that box.
 * Where it lies below the window it makes the document itself scroll, and the whole screen jumps. Runs in the page, alone.
 */
export function listStrays(): string[] {
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    if (getComputedStyle(element).position !== 'absolute' || !element.checkVisibility()) return []
    for (let box = element.parentElement; box !== null && box !== document.body; box = box.parentElement) {
      const { position, overflowX, overflowY, transform, contain } = getComputedStyle(box)
      if (position !== 'static' || transform !== 'none' || /paint|layout|strict|content/.test(contain)) return []
      if ([overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll'))
        return [`${element.outerHTML.slice(0, 160)} strays from ${box.outerHTML.slice(0, 80)}`]
    }
    return []
  })
}
