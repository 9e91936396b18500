import { shorten } from '../base/cut-text.ts'
import { escapeHtml } from '../base/escape-html.ts'
import { addItem } from '../designer/commands/actions.ts'
import { questionOfLines } from '../items/multiple-choice/question-of-lines.ts'
import type { Item } from '../items/schemas.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { cleanPastedHtml } from '../ui/rich-text/pasted-html.ts'
import { isHttpsUrl } from '../base/https-url.ts'
import { closeTopic, showToast, type ToastAction } from '../ui/toasts.tsx'
import type { PasteKind } from './recognise-text.ts'

/** The next paste takes away what was offered for the one before. */
const TOPIC = 'paste'

/**
 * Asks, without stopping anybody, what a pasted link or text should become: an image, a rich text, or a dataset where it could be a table.
 * Adds nothing by itself.
 */
export function offerItems(
  store: DesignerStore,
  found: Extract<PasteKind, { kind: 'link' | 'words' }>,
  { text, html, open }: { text: string; html: string; open(file: File): void },
) {
  closeTopic(TOPIC)
  const bare = text.trim()
  const add = (label: string, item: Item): ToastAction => ({
    label,
    run: () => {
      if (store.getState().session.mode !== 'design') store.setMode('design')
      const reason = addItem(store, item)
      if (reason !== null) showToast(reason, { kind: 'error', topic: TOPIC })
    },
  })
  const asText = (content: string) => add('Add as rich text', { type: 'rich_text', content })
  if (found.kind === 'link') {
    if (!isHttpsUrl(found.url)) return refuse()
    const link = `<p><a href="${escapeHtml(found.url)}">${escapeHtml(found.url)}</a></p>`
    const image = add('Add as image', { type: 'image', url: found.url, alt_text: '' })
    const actions = found.isImage ? [image, asText(link)] : [asText(link), image]
    return ask(found.isImage ? 'You pasted the address of an image.' : 'You pasted an address.', found.url, actions)
  }
  const { name } = found
  const table = name === null ? [] : [{ label: 'Open as a dataset', run: () => open(new File([text], name)) }]
  const content = html.trim() === '' ? paragraphs(bare) : cleanPastedHtml(html)
  const list = questionOfLines(bare)
  const question =
    list === null ? [] : [add(`Add as a question with ${list.question.options.length} options`, list.question)]
  ask('You pasted a text.', bare, [asText(content), ...question, ...table], list?.twice)
}

/** How much of what was pasted is shown again, in characters. */
const SHOWN = 120

function ask(title: string, words: string, actions: readonly ToastAction[], twice = 0) {
  const note =
    twice === 0
      ? ''
      : `\nAs options, ${twice === 1 ? 'a line that is' : `${twice} lines that are`} there twice ${twice === 1 ? 'comes' : 'come'} once.`
  showToast(title, {
    description: `${shorten(words, SHOWN)}${note}\nF6 goes to the choice.`,
    topic: TOPIC,
    stays: true,
    actions,
  })
}

function refuse() {
  showToast('Nothing was added: the address does not begin with https://.', {
    description: 'Participants’ browsers show images and links over https only. Paste the https address.',
    kind: 'error',
    topic: TOPIC,
  })
}

/** Plain text as HTML: a paragraph for each block, a break for each line. */
function paragraphs(text: string): string {
  return text
    .split(/(?:\r?\n[^\S\n]*){2,}/)
    .map((block) => `<p>${block.split(/\r?\n/).map(escapeHtml).join('<br>')}</p>`)
    .join('')
}
