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
  const start = `(${reference(name)} | default("") | string | lower | truncate(8, true, "", 0))`
  return `{% if ${start} == "https://" %}${then}{% else %}${otherwise}{% endif %}`
}

function reference(name: string): string {
  const literal = name.replace(/["\\\n\r\t]/g, (char) => ESCAPES.get(char) ?? '')
  return `instance_obj.get_data()["${literal}"]`
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])
