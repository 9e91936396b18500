import type { Editor } from '@tiptap/react'
import { useId, useState, type KeyboardEvent } from 'react'
import { Button } from '../button.tsx'
import { CONTROL_CLASSES } from '../field-frame.tsx'
import { isHttpsUrl } from '../../base/https-url.ts'

type AddressFormProps = {
  readonly kind: 'link' | 'image'
  readonly editor: Editor
  /** Closes the form and brings the focus back to the text. */
  onClose(): void
}

/** Asks for the address of a link or an image, and puts it into the text. Only https:// addresses are taken. */
export function AddressForm({ kind, editor, onClose }: AddressFormProps) {
  const id = useId()
  const [address, setAddress] = useState(() => (kind === 'link' ? linkAt(editor) : ''))
  const [words, setWords] = useState('')
  const [isRefused, setIsRefused] = useState(false)
  const isChange = kind === 'link' && linkAt(editor) !== ''

  const apply = () => {
    const href = address.trim()
    if (!isHttpsUrl(href)) return setIsRefused(true)
    if (kind === 'link') putLink(editor, href)
    else
      editor
        .chain()
        .insertContent({ type: 'image', attrs: { src: href, alt: words.trim() } })
        .run()
    onClose()
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    apply()
  }

  return (
    <div className="mt-1 border-t border-line p-1 pt-2">
      <label htmlFor={id} className="text-xs font-medium text-muted">
        {TITLES[kind]}
      </label>
      <input
        id={id}
        ref={focusOnce}
        type="text"
        inputMode="url"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        className={CONTROL_CLASSES}
        value={address}
        onKeyDown={handleKey}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? `${id}-error` : undefined}
        onChange={(event) => {
          setAddress(event.target.value)
          setIsRefused(false)
        }}
      />
      {kind === 'image' && (
        <>
          <label htmlFor={`${id}-words`} className="mt-1 block text-xs font-medium text-muted">
            Image description
          </label>
          <input
            id={`${id}-words`}
            type="text"
            dir="auto"
            autoComplete="off"
            placeholder="What the image shows, for those who cannot see it"
            className={CONTROL_CLASSES}
            value={words}
            onKeyDown={handleKey}
            onChange={(event) => setWords(event.target.value)}
          />
        </>
      )}
      {isRefused && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-xs text-danger">
          This address cannot be used. Type one that starts with https://.
        </p>
      )}
      <div className="mt-2 flex gap-1.5">
        <Button size="sm" variant="primary" onClick={apply}>
          {kind === 'link' ? 'Set link' : 'Place image'}
        </Button>
        <Button size="sm" variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        {isChange && (
          <Button
            size="sm"
            variant="danger"
            className="ms-auto"
            onClick={() => {
              editor.chain().extendMarkRange('link').unsetLink().run()
              onClose()
            }}
          >
            Remove link
          </Button>
        )}
      </div>
    </div>
  )
}

const TITLES = { link: 'Link address', image: 'Image address' } as const

function linkAt(editor: Editor): string {
  const href: unknown = editor.getAttributes('link').href
  return typeof href === 'string' ? href : ''
}

/** Links the selected words, or the link at the caret; with neither, the address itself becomes the linked words. */
function putLink(editor: Editor, href: string): void {
  if (editor.state.selection.empty && !editor.isActive('link')) {
    editor
      .chain()
      .insertContent([{ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }])
      .run()
    return
  }
  editor.chain().extendMarkRange('link').setLink({ href }).run()
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}
