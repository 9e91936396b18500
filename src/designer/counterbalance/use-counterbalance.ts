import { useEffect, useRef, useState } from 'react'
import type { Schema } from '../../dataset/schema.ts'
import { schemaWithOrder, type SwapPlan, type SwapRecord } from '../../outputs/counterbalance/counterbalance.ts'
import { groupFieldOf } from '../../outputs/task-groups.ts'
import { FIRST_PLAN } from '../../outputs/study-settings.ts'
import type { DesignDocument } from '../../store/design-document.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { notKeptWords } from '../data/not-kept-words.ts'
import { useDesignerTools } from '../designer-tools.tsx'
import { writeCounterbalanced } from './write-counterbalanced.ts'

/** How far the writing of the new datapoints is. */
export type CounterbalanceState =
  | { readonly status: 'idle' }
  | { readonly status: 'writing'; readonly read: number; readonly count: number }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'done'; readonly unreadable: number; readonly notKept: string }

/** Writes the counterbalanced datapoints and opens them with their schema as one undoable step; stopping it changes nothing. */
export function useCounterbalance() {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const [state, setState] = useState<CounterbalanceState>({ status: 'idle' })
  const stopping = useRef<AbortController | null>(null)
  useEffect(() => () => stopping.current?.abort(), [])

  const run = async (plan: SwapPlan) => {
    const { dataset, history } = store.getState()
    const { schema } = history.present
    const { handle, state: data } = dataset
    if (handle === null || data === null || schema === null) return
    const own = new AbortController()
    stopping.current = own
    const { count } = data
    const groupField = groupFieldOf(schema)
    setState({ status: 'writing', read: 0, count })
    try {
      const onProgress = (read: number) => setState({ status: 'writing', read, count })
      const made = await writeCounterbalanced(handle, { plan, groupField, count, signal: own.signal, onProgress })
      if (made === null) return setState({ status: 'idle' })
      const refusal = await tools.openDataset(new File([made.blob], nameFor(data.fileName)), {
        name: `Counterbalance ${plan.pairs.map((pair) => pair.join(' and ')).join(', ')}`,
        change: (document) => withSwap(document, schema, plan),
      })
      setState(
        refusal === null
          ? { status: 'done', unreadable: made.unreadable, notKept: notKeptWords(made.blob) }
          : { status: 'failed', message: refusal },
      )
    } catch (error) {
      setState({ status: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
  return { state, run, stop: () => stopping.current?.abort() }
}

/** The document of the new datapoints: its schema has the order field, and the project knows how the answers are read back. */
export function withSwap(document: DesignDocument, schema: Schema, { pairs, orderField }: SwapPlan): DesignDocument {
  const { study = FIRST_PLAN } = document
  const record: SwapRecord = { pairs, orderField: orderField.trim() }
  const others = study.swapped.filter((one) => one.orderField !== record.orderField)
  return {
    ...document,
    schema: schemaWithOrder(schema, record.orderField),
    study: { ...study, swapped: [...others, record] },
  }
}

/** `answers.csv` → `answers counterbalanced.jsonl`. */
function nameFor(fileName: string): string {
  return `${fileName.replace(/\.[a-z]{2,6}$/i, '')} counterbalanced.jsonl`
}
