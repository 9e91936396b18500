/** How strongly two colours of an element's own scope differ, from 1 to 21 as WCAG counts it. Both are written as CSS, e.g. `var(--ink)`. */
export function contrastIn(scope: Element, first: string, second: string): number {
  const [light = 0, dark = 0] = [first, second].map((colour) => luminance(scope, colour)).toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** A colour of an element's scope as the browser computes it, e.g. `rgb(23, 26, 38)`. */
export function computeColour(scope: Element, colour: string): string {
  const probe = document.createElement('span')
  probe.style.color = colour
  scope.append(probe)
  const computed = getComputedStyle(probe).color
  probe.remove()
  return computed
}

function luminance(scope: Element, colour: string): number {
  const [red = 0, green = 0, blue = 0] = (computeColour(scope, colour).match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
