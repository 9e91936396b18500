import { TriangleAlert } from 'lucide-react'
import { useDesigner } from '../../store/store-context.tsx'
import { MakingProgress } from './making-progress.tsx'
import { ReadingProgress } from './reading-progress.tsx'

/** What there is to say of the file and the datapoint shown: how far it is read or made into another one, why the datapoint can't be read, that there is none. */
export function ReadingState() {
  return (
    <>
      <MakingProgress />
      <ReadingProgress />
      <FaultOfDatapoint />
      <NoneIn />
    </>
  )
}

/** Why the datapoint shown can't be read. */
function FaultOfDatapoint() {
  const fault = useDesigner((state) => state.dataset.fault)
  if (fault === null) return null
  const where = fault.line > 0 ? `Line ${fault.line}: ` : ''
  return (
    <span role="alert" className="flex min-w-0 items-center gap-1.5 text-xs text-danger max-md:pb-2">
      <TriangleAlert size={14} className="shrink-0" aria-hidden />
      <span className="md:truncate" title={fault.reason}>{`${where}${fault.reason}`}</span>
    </span>
  )
}

/** That the file holds nothing to be shown. */
function NoneIn() {
  const isEmpty = useDesigner(({ dataset: { state } }) => state?.count === 0 && state.isCountFinal)
  return isEmpty ? <span className="truncate text-xs text-muted max-md:pb-2">It holds no datapoints.</span> : null
}
