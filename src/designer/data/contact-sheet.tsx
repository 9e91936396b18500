import { useMemo, useState } from 'react'
import { positionOf } from '../../participant/flow.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { pageName } from '../../layout/page-name.ts'
import { pickSheet } from './pick-sheet.ts'
import { SheetScreen, type ScreenSize } from './sheet-screen.tsx'

const SIZES: { readonly [device in Device]: ScreenSize } = {
  phone: { width: 390, height: 560 },
  tablet: { width: 820, height: 820 },
}
type Device = 'phone' | 'tablet'

const COLUMNS = {
  phone: 'grid-cols-2 sm:grid-cols-4 lg:grid-cols-6',
  tablet: 'grid-cols-1 sm:grid-cols-3 lg:grid-cols-4',
} as const

/** The same page with the datapoints that are hardest on it first, side by side, as wide as participants see it. */
export function ContactSheet({ onClose }: { onClose(): void }) {
  const store = useDesignerStore()
  const layout = useDesigner((state) => state.history.present.layout)
  const shownKey = useDesigner((state) => state.session.page)
  const schema = useDesigner((state) => state.history.present.schema)
  const handle = useDesigner((state) => state.dataset.handle)
  const report = useDesigner((state) => state.dataset.state?.report ?? null)
  // While the file is being read only its first datapoints keep their places.
  const count = useDesigner(({ dataset: { state } }) =>
    state?.isCountFinal === true ? state.count : (state?.first.length ?? 0),
  )
  const [device, setDevice] = useState<Device>('phone')
  const picks = useMemo(() => pickSheet(report, count), [report, count])

  const shown = layout.find(({ key }) => key === shownKey)
  // An intro or outro page is the same for every datapoint.
  const page =
    shown !== undefined && positionOf(shown) === 'body' ? shown : layout.find((one) => positionOf(one) === 'body')
  const goTo = (index: number) => {
    onClose()
    if (page !== undefined) store.showPage(page.key)
    void store.goToDatapoint(index)
  }
  return (
    <Dialog
      open
      size="xl"
      onClose={onClose}
      title="Contact sheet"
      description={
        page === undefined
          ? ''
          : `${page.name === undefined ? pageName(page, layout.indexOf(page)) : `“${page.name}”`} with the datapoints that are hardest on it first.`
      }
    >
      {page === undefined || handle === null || picks.length === 0 ? (
        <p className="py-16 text-center text-sm text-muted">
          {page === undefined
            ? 'There is no body page to show. Add one first.'
            : 'There are no datapoints to show. Open a dataset first.'}
        </p>
      ) : (
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <div className="w-60">
              <Segmented
                label="Width"
                hidesLabel
                value={device}
                choices={[
                  { value: 'phone', label: 'Phone, 390' },
                  { value: 'tablet', label: 'Tablet, 820' },
                ]}
                onChange={setDevice}
              />
            </div>
            {report === null && <p className="text-xs text-muted">The worst ones are known once the file is read.</p>}
          </div>
          <ul aria-label="Screens" className={`grid gap-x-4 gap-y-5 ${COLUMNS[device]}`}>
            {picks.map((pick) => (
              <SheetScreen
                key={pick.index}
                pick={pick}
                size={SIZES[device]}
                page={page}
                schema={schema}
                handle={handle}
                onGo={goTo}
              />
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  )
}
