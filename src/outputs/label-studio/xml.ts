/** An element with its attributes in their order, and what is inside. */
export type XmlNode = {
  readonly tag: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: readonly XmlNode[]
}

/** An element; attributes that are null are left out. */
export function xmlNode(
  tag: string,
  attributes: { readonly [name: string]: string | null },
  children: readonly XmlNode[] = [],
): XmlNode {
  const kept = Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  )
  return { tag, attributes: kept, children }
}

/** An element as indented XML text. Tags and names of attributes are ours; values may be anything. */
export function printXml({ tag, attributes, children }: XmlNode, indent = ''): string {
  const start = `${indent}<${tag}${attributes.map(([name, value]) => ` ${name}="${xmlText(value)}"`).join('')}`
  if (children.length === 0) return `${start}/>\n`
  return `${start}>\n${children.map((child) => printXml(child, `${indent}  `)).join('')}${indent}</${tag}>\n`
}

/** A text for an attribute. Line breaks and tabs stay what they are; what no XML can hold becomes U+FFFD. */
function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"'\t\n\r\u0085\u2028]/g, (char) => `&#${char.charCodeAt(0)};`)
}

// Source: XML 1.0, production 2 (Char): no control characters but tab and line breaks, no halves of pairs, not U+FFFE and U+FFFF.
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu
