/** A custom property of a style sheet, with its value as it is written. */
export type Token = { readonly name: string; readonly value: string }

/** The custom properties that the first block of this selector or at-rule declares, in order. Throws when there is no such block. */
export function readTokens(css: string, block: string): readonly Token[] {
  const start = css.indexOf(`${block} {`)
  if (start === -1) throw new Error(`The style sheet has no block “${block}”.`)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => ({
    name,
    value: value.replaceAll(/\s+/g, ' ').trim(),
  }))
}

/** Those whose name begins so. */
export function tokensOf(tokens: readonly Token[], prefix: string): readonly Token[] {
  return tokens.filter(({ name }) => name.startsWith(prefix))
}
