import type { ReactNode } from 'react'
import { definitionOf } from '../src/items/registry.ts'
import { everyType } from './item-gallery.tsx'

/** What this Storybook is, how it is ordered, and how a part is reviewed in it. */
export function StartHere() {
  return (
    <main className="mx-auto max-w-3xl space-y-8 p-6">
      <header>
        <h1 className="text-xl font-semibold">Batch Layout Designer, part by part</h1>
        <p className="mt-2 max-w-prose text-muted">
          The designer builds the screens that participants of a study answer. Here every part of it stands by itself,
          in each of its states, with made-up data: nothing is sent, and nothing you do here is kept.
        </p>
      </header>

      <Section title="Where things are">
        <dl className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
          {GROUPS.map(([group, first, words]) => (
            <div key={group} className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[8rem_1fr]">
              <dt className="font-medium">
                <a
                  href={`./?path=/story/${first}`}
                  target="_top"
                  className="rounded-sm text-accent-ink underline decoration-1 underline-offset-3 hover:decoration-2"
                >
                  {group}
                </a>
              </dt>
              <dd className="text-muted">{words}</dd>
            </div>
          ))}
        </dl>
      </Section>

      <Section title="Item types">
        <p className="text-muted">
          Each has a page with its form, the participant’s view, its JSON, its keys and its checks.
        </p>
        <ul className="mt-3 grid gap-2 sm:grid-cols-2">
          {everyType(({ item }) => {
            const { model, icon: Icon } = definitionOf(item)
            return (
              <li key={model.type}>
                <a
                  href={`./?path=/story/item-types-pages--${model.type.replaceAll('_', '-')}`}
                  target="_top"
                  className="flex items-center gap-2.5 rounded-md border border-line bg-surface px-3 py-2 font-medium hover:bg-hover"
                >
                  <Icon size={16} aria-hidden className="shrink-0 text-muted" />
                  {model.label}
                </a>
              </li>
            )
          })}
        </ul>
      </Section>

      <Section title="The toolbar above each story">
        <ul className="list-disc space-y-1.5 ps-5 text-muted">
          {TOOLS.map(([tool, words]) => (
            <li key={tool}>
              <b className="font-medium text-ink">{tool}</b>: {words}
            </li>
          ))}
        </ul>
      </Section>

      <Section title="How to review">
        <ol className="list-decimal space-y-1.5 ps-5 text-muted">
          {STEPS.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
    </main>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 font-semibold">{title}</h2>
      {children}
    </section>
  )
}

/** The groups of the sidebar, in the order of `storySort` in `.storybook/preview.tsx`, each with the story to begin with. */
const GROUPS = [
  ['Foundations', 'foundations-colours--designer', 'Colours with their contrast, type, space, icons and motion.'],
  [
    'Parts',
    'parts-overview--all',
    'Buttons, fields, menus, dialogs, messages and editors, with what each takes. Begin with the overview.',
  ],
  ['Item types', 'item-types-pages--overview', 'A page for each type of item that a layout can hold.'],
  [
    'Items',
    'items-participant-view--answered',
    'All types beside each other: as participants see them, as forms, on the canvas, and with hostile texts.',
  ],
  ['Participant', 'participant-screen--page', 'The participant’s screen and the preview’s session.'],
  [
    'Screens',
    'screens-designer--design',
    'The whole designer, also on a phone and a tablet, and with nasty datapoints.',
  ],
  ['Canvas', 'canvas-written-in-place--choice', 'Texts that are written where they stand.'],
  ['Designer', 'designer-workspace--palette-of-data', 'What stands round the canvas, and every dialog.'],
] as const

const TOOLS = [
  ['Designer: light, dark', 'the theme of the designer’s own parts.'],
  [
    'Participants: light, dark',
    'the theme of what participants see; they choose it, not the designer. The preview has a switch of its own, under View.',
  ],
  ['Direction: ltr, rtl', 'how lines run, for texts in Arabic or Hebrew.'],
  ['Viewport', 'the width: phone (390), tablet (820) or desktop (1440). Its “Reset viewport” fills the window again.'],
] as const

const STEPS = [
  'Choose a story. A name that ends in “Dark”, “Long text” or “Right to left” shows just that; for all others the toolbar does it.',
  'Use it: press, type, go through it with the Tab key. “Controls” below changes what it is given; “Interactions” shows what the test does in it, step by step.',
  '“Accessibility” lists what was checked. Every story is also checked in dark and in forced colours when the tests run.',
  'Say what you found with the address of the story: it holds the theme, the direction and the width that you see.',
]
