/**
 * Shows a picture of its own wherever a story has one of example.com, where there is none: only https is loaded, which a Storybook on this
 * machine can't serve. What is on the page keeps its address everywhere else.
 */
export function showSamplePictures(): void {
  const swap = (node: Node) => {
    if (!(node instanceof Element)) return
    const pictures = node instanceof HTMLImageElement ? [node] : node.querySelectorAll('img')
    for (const picture of pictures) if (picture.src.startsWith(HOST)) picture.src = PICTURE
  }
  // It hears of an element before the browser has asked for its picture in vain.
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) for (const node of [target, ...addedNodes]) swap(node)
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['src'] })
}

const HOST = 'https://example.com/'

const BARS = [62, 118, 84, 150, 132]
  .map(
    (height, at) =>
      `<rect x="${70 + at * 96}" y="${220 - height}" width="56" height="${height}" rx="4" fill="#3056b3"/>`,
  )
  .join('')

const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="280" viewBox="0 0 600 280"><rect width="600" height="280" fill="#eef1f8"/><path d="M48 40v180h510" fill="none" stroke="#5a6275" stroke-width="2"/>${BARS}<rect x="48" y="244" width="180" height="10" rx="5" fill="#c3cadb"/></svg>`,
)}`
