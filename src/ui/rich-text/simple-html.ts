/**
 * Whether an HTML text is made of nothing but words, references to the usual signs, and plain tags without attributes. In such a text
 * there is nothing that could do harm or be taken out: no `<` in it begins anything else.
 */
export function isSimpleHtml(html: string): boolean {
  return !SUSPICIOUS.test(html.replace(HARMLESS, ''))
}

// No tag whose content is read in another way, such as a script's, and none of a table's, which is read otherwise outside of one.
const TAGS = 'h[1-6]|p|div|span|br|hr|ul|ol|li|blockquote|pre|code|b|strong|i|em|u|s|strike|del|sub|sup'
const HARMLESS = new RegExp(`</?(?:${TAGS})>|&(?:amp|lt|gt|quot|nbsp|#39);`, 'g')
const SUSPICIOUS = /[<>&\0\r]/
