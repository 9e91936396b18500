import { CRITERIA, type Criterion } from '../../dataset/profile.ts'
import type { DatasetReport } from '../../dataset/worker/protocol.ts'
import { listFaulty, listNotTexts, type FaultyEntry } from './faulty-first.ts'
import { CRITERION_LABELS } from './worst-first.ts'

/** A datapoint for the contact sheet: its number from 0, and why it is there; no reasons where all datapoints are. */
export type SheetPick = { readonly index: number; readonly reasons: readonly string[] }

/** What is looked at of a report. */
export type SheetReport = {
  readonly profile: Pick<DatasetReport['profile'], 'worst'>
  readonly checks: Pick<DatasetReport['checks'], 'counts'>
}

/** How many datapoints a contact sheet shows, and how many of one kind. */
export const SHEET_SIZE = 12
export const SHEET_EACH = 3
/** A text up to this many characters is not long, and a difference up to it is not large: other kinds of trouble come before. */
export const SHORT_TEXT = 200

/**
 * The datapoints for a contact sheet, each once: of every kind of trouble its worst in turn, then its second and third, then others spread
 * evenly over the dataset, or all that are left. `report` is null while it is not known. Fewer than `SHEET_SIZE` when there are no more.
 */
export function pickSheet(report: SheetReport | null, count: number): readonly SheetPick[] {
  const picks = report === null ? [] : pickWorst(listKinds(report))
  return [...picks, ...pickSpread(count, new Set(picks.map(({ index }) => index)))]
}

/** A way to be hard on a layout, its datapoints from the worst on, and what is said of each. */
type Kind = { readonly indices: readonly number[]; labelOf(index: number): string }

/** The most telling kinds first; those that say little in this dataset come last. */
function listKinds({ profile: { worst }, checks }: SheetReport): readonly Kind[] {
  const kindOf = (criterion: Criterion): Kind => {
    const [first, ...others] = worst[criterion]
    const top = first?.measure ?? 0
    // Beside a long text a short one is not long, however few there are.
    const hard = others.filter(({ measure }) => LITTLE_LABELS[criterion] === undefined || measure > SHORT_TEXT)
    const lesser = new Set(hard.filter(({ measure }) => measure < top).map(({ index }) => index))
    const label = CRITERION_LABELS[criterion]
    return {
      indices: [...(first === undefined ? [] : [first]), ...hard].map(({ index }) => index),
      labelOf: (index) => (lesser.has(index) ? (LESSER_LABELS[criterion] ?? label) : label),
    }
  }
  const [empty, unreadable] = listFaulty({ checks })
  const notTexts: Kind = { indices: listNotTexts(checks.counts), labelOf: () => 'Not a text' }
  const saysLittle = (criterion: Criterion) =>
    LITTLE_LABELS[criterion] !== undefined && (worst[criterion][0]?.measure ?? 0) <= SHORT_TEXT
  const telling = CRITERIA.filter((criterion) => !saysLittle(criterion))
  return [
    ...telling.flatMap((criterion) =>
      criterion === 'most-missing' ? [kindOf(criterion), faultyKind(empty), notTexts] : [kindOf(criterion)],
    ),
    faultyKind(unreadable),
    ...CRITERIA.filter(saysLittle).map((criterion) => ({
      indices: kindOf(criterion).indices.slice(0, 1),
      labelOf: () => LITTLE_LABELS[criterion] ?? CRITERION_LABELS[criterion],
    })),
  ]
}

function faultyKind({ label, stops }: FaultyEntry): Kind {
  return { indices: stops.map(({ index }) => index), labelOf: () => label }
}

/** What the worst of the kinds about lengths is called where even that is harmless; its second and third are not worth a word. */
const LITTLE_LABELS: { readonly [criterion in Criterion]?: string } = {
  'longest-text': 'Longest of short texts',
  'unequal-pair': 'Slightly unequal pair',
}

/** What those that follow the worst are called where its name would be untrue of them. */
const LESSER_LABELS: { readonly [criterion in Criterion]?: string } = {
  'longest-text': 'Long text',
  'longest-word': 'Long unbroken word',
  'most-missing': 'Fields missing',
}

function pickWorst(kinds: readonly Kind[]): readonly SheetPick[] {
  const picked = new Map<number, Kind>()
  for (let turn = 0; turn < SHEET_EACH; turn++) {
    for (const kind of kinds) {
      const index = kind.indices.find((one) => !picked.has(one))
      if (index !== undefined && picked.size < SHEET_SIZE) picked.set(index, kind)
    }
  }
  return [...picked].map(([index, by]) => {
    const reasons = kinds.filter((kind) => kind === by || kind.indices.slice(0, SHEET_EACH).includes(index))
    return { index, reasons: reasons.map(({ labelOf }) => labelOf(index)) }
  })
}

function pickSpread(count: number, taken: ReadonlySet<number>): readonly SheetPick[] {
  const room = Math.min(SHEET_SIZE, count) - taken.size
  const chosen = new Set<number>()
  for (let at = 0; at < room; at++) {
    let index = Math.floor(((at + 0.5) * count) / room)
    while (taken.has(index) || chosen.has(index)) index = (index + 1) % count
    chosen.add(index)
  }
  // Where all are shown, none was picked.
  const reasons = count > SHEET_SIZE ? ['Evenly spread'] : []
  return [...chosen].toSorted((a, b) => a - b).map((index) => ({ index, reasons }))
}
