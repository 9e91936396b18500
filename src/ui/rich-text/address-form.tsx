import type { Editor } from '@tiptap/react'
import { useLayoutEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { Button } from '../button.tsx'
import { CONTROL_CLASSES } from '../field-frame.tsx'
import type { AddressKind } from './editor-commands.ts'
import { overHttps, typedAddress } from './typed-address.ts'
import { keepUnfinished, unfinishedAddress } from './unfinished-address.ts'

type AddressFormProps = {
  readonly kind: AddressKind
  readonly editor: Editor
  /** Closes the form; the focus is elsewhere already where the form was left for that. */
  onLeft(): void
  /** Closes the form and brings the focus back to the text. */
  onClose(): void
}

/**
 * Asks for the address of a link or an image, and puts it into the text. Only https:// addresses are taken; a bare domain becomes one. Who
 * leaves the form without a word has the address taken where it can be, and finds it again where it can't.
 */
export function AddressForm({ kind, editor, onLeft, onClose }: AddressFormProps) {
  const id = useId()
  const [first] = useState(() => (kind === 'link' ? linkAt(editor) : ''))
  const [address, setAddress] = useState(() => unfinishedAddress(placeOf(editor, kind, first)) || first)
  const [words, setWords] = useState('')
  const [isRefused, setIsRefused] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  // Closing the form takes the focus away as leaving it does, and has been dealt with already.
  const isClosing = useRef(false)
  const isChange = kind === 'link' && linkAt(editor) !== ''
  const href = typedAddress(address)
  const secure = overHttps(address)

  useLayoutEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [])
  const put = (taken: string) => {
    if (kind === 'link') return putLink(editor, taken)
    editor
      .chain()
      .insertContent({ type: 'image', attrs: { src: taken, alt: words.trim() } })
      .run()
  }
  const close = () => {
    isClosing.current = true
    keepUnfinished('', '')
    onClose()
  }
  const apply = () => {
    if (href === null) return setIsRefused(true)
    put(href)
    close()
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    apply()
  }
  const handleBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const isWithin = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
    // A window that goes to the back is not left.
    if (isClosing.current || isWithin || !document.hasFocus()) return
    const isUnchanged = address.trim() === first
    keepUnfinished(placeOf(editor, kind, first), isUnchanged || href !== null ? '' : address)
    if (isUnchanged) return
    if (href === null) return setIsRefused(address.trim() !== '')
    isClosing.current = true
    put(href)
    onLeft()
  }

  return (
    <div
      role="presentation"
      className="mt-1 border-t border-line p-1 pt-2"
      onBlur={handleBlur}
      onKeyDownCapture={(event) => {
        // Escape closes the form from above, and gives nothing away.
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) isClosing.current = true
      }}
    >
      <label htmlFor={id} className="text-xs font-medium text-muted">
        {TITLES[kind]}
      </label>
      <input
        id={id}
        ref={box}
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
        aria-describedby={isRefused ? `${id}-error` : `${id}-becomes`}
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
      <p id={`${id}-becomes`} role="status" className="mt-1 text-xs wrap-anywhere text-muted empty:hidden">
        {href !== null && href !== address.trim() && `Becomes ${href}`}
      </p>
      {isRefused && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-xs text-danger">
          This address cannot be used. Type one that starts with https://.
        </p>
      )}
      {isRefused && secure !== null && (
        <Button
          size="sm"
          className="mt-1.5"
          onClick={() => {
            setAddress(secure)
            setIsRefused(false)
            box.current?.focus()
          }}
        >
          Use https:// instead
        </Button>
      )}
      <div className="mt-2 flex gap-1.5">
        <Button size="sm" variant="primary" onClick={apply}>
          {kind === 'link' ? 'Set link' : 'Place image'}
        </Button>
        <Button size="sm" variant="quiet" onClick={close}>
          Cancel
        </Button>
        {isChange && (
          <Button
            size="sm"
            variant="danger"
            className="ms-auto"
            onClick={() => {
              editor.chain().extendMarkRange('link').unsetLink().run()
              close()
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

/** What an unfinished address is for: this text, and in it the link that it was to replace. */
function placeOf(editor: Editor, kind: AddressKind, before: string): string {
  return JSON.stringify([kind, before, editor.getHTML()])
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
