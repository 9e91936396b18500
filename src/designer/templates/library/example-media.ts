/** Pictures and sounds in the public domain or under a free licence, at Wikimedia Commons. Fetched only when one is on the screen. */
const COMMONS = 'https://upload.wikimedia.org/wikipedia/commons'

/** Historical diagrams, by what they are. */
export const DIAGRAMS = {
  campaign: `${COMMONS}/2/29/Minard.png`,
  mortality: `${COMMONS}/1/17/Nightingale-mortality.jpg`,
  cholera: `${COMMONS}/2/27/Snow-cholera-map-1.jpg`,
  lamp: `${COMMONS}/9/91/LampFlowchart.svg`,
  trade: `${COMMONS}/5/52/Playfair_TimeSeries-2.png`,
} as const

/** The same word in two recordings. */
export const WORDS = [
  ['computer', sound('a/a1/En-us-computer.ogg'), sound('5/5c/En-uk-computer.ogg')],
  ['book', sound('3/3d/En-us-book.ogg'), sound('7/70/En-uk-book.ogg')],
  ['hello', sound('5/52/En-us-hello.ogg'), sound('4/48/En-uk-hello.ogg')],
  ['water', sound('b/bd/En-us-water.ogg'), sound('1/1a/En-uk-water.ogg')],
] as const

function sound(path: string): string {
  return `${COMMONS}/transcoded/${path}/${path.slice(path.lastIndexOf('/') + 1)}.mp3`
}
