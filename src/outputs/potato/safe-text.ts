/** A text as HTML that shows it as typed, in content and in attributes. Braces too, because the file is a template. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"'{}\r]/g, (char) => `&#${char.charCodeAt(0)};`)
}

/** Sanitised HTML inside a template: no brace of it can begin a template's code. */
export function templateHtml(html: string): string {
  return html.replace(/[{}]/g, (char) => `&#${char.charCodeAt(0)};`)
}

/**
 * A text for places that end in a template without being escaped for it: pairs such as `{{` and `%}` are parted by a character without
 * width (U+2060), so that they are seen as typed and never run. Everything else stays as it is.
 */
export function partBraces(text: string): string {
  return text.replace(/\{(?=[{%#])|[}%#](?=\})/g, '$&\u2060')
}

/** The template's expression for a field of the datapoint, always escaped. `get_data()` because attributes collide with Potato's own. */
export function fieldExpression(name: string): string {
  return `{{ ${reference(name)} | e }}`
}

/**
 * Template code that gives `then` where a field of the datapoint holds an https link, else `otherwise`: the page loads nothing else, like
 * the designer's own. Source: format.md §3, media values (likely). Only filters that take the same arguments in every Jinja.
 */
export function ifHttps(name: string, then: string, otherwise: string): string {
  const start = (length: number) =>
    `(${reference(name)} | default("") | string | lower | truncate(${length}, true, "", 0))`
  const noHost = NO_HOST.map((char) => literal(`https://${char}`)).join(', ')
  return `{% if ${start(8)} == "https://" and ${start(9)} not in [${noHost}] %}${then}{% else %}${otherwise}{% endif %}`
}

/** What begins no host, but what browsers skip to find one behind it. */
const NO_HOST = ['/', '\\', ' ', '\t', '\n', '\r']

function reference(name: string): string {
  return `instance_obj.get_data()[${literal(name)}]`
}

function literal(text: string): string {
  return `"${text.replace(/["\\\n\r\t]/g, (char) => ESCAPES.get(char) ?? '')}"`
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])
