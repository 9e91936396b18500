import type { Locator, Page } from '@playwright/test'
import { batchItems, choose, fixture, madeFile } from '../../e2e/support/files.ts'
import { one, onCanvas } from '../../e2e/support/one.ts'
import { pickUp, type Spot } from '../../e2e/support/pointer.ts'

/** One step of a sequence: what a person does, and three numbers to choose what it is done to by. */
export type Act = { readonly verb: Verb; readonly picks: readonly [number, number, number] }

export type Verb = keyof typeof ACTS

/** How often each is drawn beside the others. A crash is done by whoever runs the sequence. */
const WEIGHTS: Partial<Record<Verb, number>> = {
  'drag from the palette': 4,
  'drag an item': 4,
  'carry by keys': 3,
  'write in place': 4,
  'choose from a menu': 3,
  undo: 3,
  redo: 2,
  reload: 2,
}

/** Does one step as a person does: by pointer, keys and files. What is not there is left alone. */
export async function doAct(page: Page, { verb, picks }: Act): Promise<void> {
  await closePopups(page)
  await ACTS[verb](page, picks)
}

const ACTS = {
  'drag from the palette': async (page: Page, [a, b, c]: Act['picks']) => {
    await toDesign(page)
    const to = await anySpot(page, b, c)
    const entry = await spotOf(one(page, 'region', 'Palette').locator('button:not([aria-disabled="true"])'), a)
    await drag(page, entry, to)
  },
  'drag an item': async (page: Page, [a, b, c]: Act['picks']) => {
    await toDesign(page)
    const to = await anySpot(page, b, c)
    await drag(page, await spotOf(items(page), a), to)
  },
  'carry by keys': async (page: Page, [a, b, c]: Act['picks']) => {
    if (!(await selectItem(page, a))) return
    await page.keyboard.press('Space')
    for (let press = 0; press < b % 6; press++) await page.keyboard.press(press % 3 === c % 3 ? 'ArrowUp' : 'ArrowDown')
    await page.keyboard.press(c % 5 === 0 ? 'Escape' : 'Enter')
  },
  'write in place': async (page: Page, [a, b, c]: Act['picks']) => {
    if (!(await selectItem(page, a))) return
    await page.keyboard.press('Enter')
    await page.keyboard.type(WORDS[b % WORDS.length]!)
    if (c % 3 === 0) await page.keyboard.press('Enter')
    if (c % 4 === 0) await page.keyboard.press('Tab')
    if (c % 5 === 0) await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('Escape')
  },
  'press a key': async (page: Page, [a, b]: Act['picks']) => {
    if (!(await selectItem(page, a))) return
    await page.keyboard.press(KEYS[b % KEYS.length]!)
  },
  'choose from a menu': async (page: Page, [a, b]: Act['picks']) => {
    await toDesign(page)
    const triggers = one(page, 'region', 'Canvas').getByRole('button', {
      name: /^(Page actions|More actions|Actions for all selected)$/,
    })
    if (!(await selectItem(page, a))) await page.keyboard.press('Escape')
    const trigger = await anyOf(triggers, a)
    if (trigger === null) return
    await trigger.click()
    // Its entries may be fetched first.
    await page.getByRole('menu').waitFor()
    const entry = await anyOf(page.getByRole('menuitem').filter({ hasNotText: /Paste|Copy|Cut/ }), b)
    if (entry === null || (await entry.getAttribute('aria-disabled')) === 'true') await page.keyboard.press('Escape')
    else await entry.click()
  },
  'add a row or page': async (page: Page, [a]: Act['picks']) => {
    await toDesign(page)
    await one(page, 'button', a % 3 === 0 ? 'Add page' : 'Add row').click()
  },
  'show a page': async (page: Page, [a]: Act['picks']) => {
    await toDesign(page)
    const tab = await anyOf(one(page, 'tablist', 'Pages').getByRole('tab'), a)
    await tab?.click()
  },
  'change the mode': async (page: Page, [a]: Act['picks']) => {
    await one(page, 'tab', (['Design', 'Preview', 'JSON'] as const)[a % 3]!).click()
  },
  undo: (page: Page) => press(page, 'Undo'),
  redo: (page: Page) => press(page, 'Redo'),
  'step through the datapoints': async (page: Page, [a]: Act['picks']) => {
    const button = one(page, 'button', a % 2 === 0 ? 'Next datapoint' : 'Previous datapoint')
    if ((await button.count()) === 1 && (await button.isEnabled())) await button.click()
  },
  'open a layout': async (page: Page, [a]: Act['picks']) => {
    await choose(page, 'layout', LAYOUTS[a % LAYOUTS.length]!())
  },
  'open a dataset': async (page: Page, [a]: Act['picks']) => {
    await choose(page, 'dataset', DATASETS[a % DATASETS.length]!)
  },
  'name the project': async (page: Page, [a]: Act['picks']) => {
    const box = one(page, 'textbox', 'Project name')
    await box.fill(`Name ${a}`)
    await box.press('Tab')
  },
  reload: async (_page: Page) => {},
  crash: async (_page: Page) => {},
}

/** Every verb, as often as it is to be drawn. */
export const DRAWN: readonly Verb[] = verbs().flatMap((verb) => Array<Verb>(WEIGHTS[verb] ?? 1).fill(verb))

function verbs(): readonly Verb[] {
  return Object.keys(ACTS) as Verb[]
}

const WORDS = ['Which one?', 'x', '<b>bold</b>', 'أي', '   ', 'a "quote" & more']
const KEYS = [
  'Delete',
  'Backspace',
  'ControlOrMeta+d',
  'ControlOrMeta+g',
  'ControlOrMeta+a',
  'Escape',
  'ArrowDown',
  'm',
  'n',
]

const WHOLE = [
  {
    rows: [
      {
        columns: [
          { items: [{ type: 'rich_text', content: '<p>One</p>' }] },
          { items: [{ type: 'free_text', description: 'Two' }] },
        ],
      },
    ],
  },
]
const LAYOUTS = [
  () => fixture('layout/response-comparison.batch.json'),
  () => madeFile('whole.json', JSON.stringify(WHOLE)),
  () => madeFile('cut.json', JSON.stringify(batchItems('layout/response-comparison.batch.json')).slice(0, 200)),
  () => madeFile('wrong.json', '[{ "rows": 3 }]'),
]
const DATASETS = [
  fixture('layout/response-comparison.rows.jsonl'),
  madeFile('made.csv', 'prompt,response_a,response_b\nOne,a,b\nTwo,c,d\n'),
  madeFile('empty.jsonl', ''),
]

/** Ends what lies over the page: a dialog, a menu, a box that is being written in. Messages stay. */
async function closePopups(page: Page) {
  const popup = page
    .locator('[role="dialog"], [role="alertdialog"], [role="menu"]')
    .locator('visible=true')
    .and(page.locator(':not([aria-label="Notifications"] *)'))
  for (let tries = 0; tries < 4 && (await popup.count()) > 0; tries++) {
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.getAnimations().length === 0)
  }
  if ((await popup.count()) > 0) throw new Error(`Escape does not close ${await popup.first().innerText()}`)
}

async function toDesign(page: Page) {
  await one(page, 'tab', 'Design').click()
}

function items(page: Page): Locator {
  return one(page, 'region', 'Canvas').locator('.canvas-item')
}

/** Puts the focus on an item of the page; false where the page has none. */
async function selectItem(page: Page, draw: number): Promise<boolean> {
  await toDesign(page)
  await page.keyboard.press('Escape')
  return items(page).evaluateAll((elements: readonly HTMLElement[], at) => {
    const element = elements[at % elements.length]
    element?.focus()
    return element !== undefined
  }, draw)
}

/** A point over or between what stands on the canvas, or on the empty page. */
async function anySpot(page: Page, draw: number, share: number): Promise<Spot | null> {
  const across = [0.02, 0.5, 0.98][share % 3]!
  const down = [-0.1, 0.2, 0.8, 1.1][share % 4]!
  return (await spotOf(items(page), draw, across, down)) ?? spotOf(onCanvas(page, /^Page /), 0, across, down)
}

/** Scrolls to the drawn one of some elements and gives a point of it; null where there is none. At once, so that what is counted is there. */
function spotOf(locator: Locator, draw: number, across = 0.5, down = 0.5): Promise<Spot | null> {
  return locator.evaluateAll(
    (elements, share) => {
      const element = elements[share.draw % elements.length]
      if (element === undefined) return null
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x: x + width * share.across, y: y + height * share.down }
    },
    { draw, across, down },
  )
}

/** From one point to another as a hand does; what is not there is left alone. */
async function drag(page: Page, from: Spot | null, to: Spot | null) {
  if (from === null || to === null) return
  await pickUp(page, from)
  await page.mouse.move(to.x, to.y, { steps: 10 })
  await page.mouse.up()
}

async function anyOf(locator: Locator, draw: number): Promise<Locator | null> {
  const count = await locator.count()
  return count === 0 ? null : locator.nth(draw % count)
}

async function press(page: Page, name: 'Undo' | 'Redo') {
  // A toast may offer to undo, too.
  const button = one(page.getByRole('banner'), 'button', name)
  if ((await button.getAttribute('aria-disabled')) !== 'true') await button.click()
}
