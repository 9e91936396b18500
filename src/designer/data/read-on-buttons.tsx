import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { stoppedAt } from './stopped-at.ts'

type ReadOnButtonsProps = {
  readonly className?: string
  /** Whether checking only what was read is offered beside reading the rest. */
  readonly offersPart: boolean
}

/** The ways on from a reading or a check that was stopped; nothing when neither was. */
export function ReadOnButtons({ className = '', offersPart }: ReadOnButtonsProps) {
  const store = useDesignerStore()
  const stopped = useDesigner((state) => stoppedAt(state.dataset.state))
  const isUnchecked = useDesigner((state) => state.dataset.state?.phase === 'cancelled')
  if (stopped === null) return null
  return (
    <>
      <Button size="sm" className={className} onClick={() => store.getState().dataset.handle?.readRest()}>
        {stopped === 'reading' ? 'Read the rest' : 'Check them all'}
      </Button>
      {offersPart && stopped === 'reading' && isUnchecked && (
        <Button size="sm" variant="quiet" className={className} onClick={() => checkWhatWasRead(store)}>
          Check what was read
        </Button>
      )}
    </>
  )
}

function checkWhatWasRead(store: ReturnType<typeof useDesignerStore>) {
  const { dataset, history } = store.getState()
  const schema = history.present.schema ?? dataset.state?.info?.inferred
  if (schema !== undefined) dataset.handle?.check(schema)
}
