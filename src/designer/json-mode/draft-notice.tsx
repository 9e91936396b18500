import { useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { takeDraft } from './json-draft.ts'

/**
 * Says why the text in the editor is not taken over, with the ways out. `fault` is what keeps it from being a layout, empty when it is one;
 * `isOvertaken` when the layout has changed since the text was begun: then the person chooses which of the two goes on.
 */
export function DraftNotice({ fault, isOvertaken }: { fault: string; isOvertaken: boolean }) {
  const store = useDesignerStore()
  const drop = () => {
    const { jsonDraft } = store.getState().session
    store.setJsonDraft(null)
    if (jsonDraft === null) return
    showToast('The text was dropped.', {
      actions: [{ label: 'Bring it back', run: () => store.setJsonDraft(jsonDraft) }],
    })
  }
  const words = isOvertaken
    ? `The layout has changed since this text was begun, so the text is not taken over. ${
        fault === '' ? 'In its place it would undo that change.' : `To take it over, mend it first. ${fault}`
      }`
    : `Not taken over. ${fault}`
  return (
    <>
      <p role="status" className="min-w-0 flex-1 basis-80 text-danger wrap-anywhere">
        {words}
      </p>
      {isOvertaken ? (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={drop}>
            Show the layout as it is now
          </Button>
          <Button size="sm" disabled={fault !== ''} onClick={() => takeDraft(store)}>
            Replace it with this text
          </Button>
        </div>
      ) : (
        <Button size="sm" onClick={drop}>
          Discard this text
        </Button>
      )}
    </>
  )
}
