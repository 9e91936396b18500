import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { StrictMode, useState } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { isJsonObject, type Json, type JsonObject } from '../../../src/base/json.ts'
import { createJsonSchema } from '../../../src/checks/json-schema.ts'
import type { FieldChoice } from '../../../src/items/definition.ts'
import { definitionOf, definitions, paletteDefinitions } from '../../../src/items/registry.ts'
import { findModel, itemModels, type Item } from '../../../src/items/schemas.ts'
import { itemSamples, type ItemSample } from '../../fixtures/item-samples.ts'

const samples: readonly ItemSample<Item>[] = Object.values(itemSamples)
beforeAll(() => Promise.all(Object.values(definitions).map(({ EditorForm }) => EditorForm.preload())))

const named = samples.map((sample) => [definitionOf(sample.item).model.label, sample] as const)

const fields: readonly FieldChoice[] = [
  { name: 'prompt', type: 'text', label: 'Prompt' },
  { name: 'chart', type: 'image_url' },
]

let complaints: { mock: { calls: unknown[][] } }[] = []
beforeEach(() => {
  complaints = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
})
afterEach(() => {
  expect(complaints.flatMap((spy) => spy.mock.calls)).toEqual([])
  vi.restoreAllMocks()
})

it('has a sample and a definition of every type', () => {
  expect(Object.keys(definitions)).toEqual(Object.keys(itemModels))
  for (const [type, definition] of Object.entries(definitions)) expect(definition.model.type).toBe(type)
})

it('offers content first and questions then, in the order of the registry', () => {
  const offered = paletteDefinitions.map(({ model }) => model.type)
  const ofGroup = (group: string) => Object.keys(itemModels).filter((type) => findModel(type)?.group === group)
  expect(offered).toEqual([...ofGroup('content'), ...ofGroup('question')])
  expect(offered).toEqual(expect.arrayContaining(['rich_text', 'image', 'multiple_choice', 'file_upload']))
  for (const type of ['dataset_field', 'video_narration', 'unknown']) expect(offered).not.toContain(type)
})

describe.each(named)('%s', (_, sample) => {
  const { item } = sample
  const { model, ParticipantView, EditorForm, checkAnswer } = definitionOf(item)

  it('makes an item and leaves nothing but values to fill in', () => {
    expect(shapeFaults(model.create())).toEqual([])
    expect(shapeFaults(model.blank)).toEqual([])
    expect(model.schema.safeParse(item).success).toBe(true)
  })

  it('goes to JSON and back unchanged', () => {
    for (const whole of [item, sample.long, sample.arabic]) {
      expect(model.schema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
    }
  })

  it('has a view with a name, also without any answer or field', () => {
    const view = (error: string | null, isDisabled: boolean) => (
      <StrictMode>
        <ParticipantView
          item={item}
          value={sample.answer}
          onChange={() => {}}
          disabled={isDisabled}
          error={error}
          {...(sample.field && { field: sample.field })}
        />
      </StrictMode>
    )
    const { container, rerender } = render(view(null, false))
    expect(container).toHaveTextContent(/\w/)
    const question = container.querySelector('fieldset') ?? container.querySelector('textarea, input')
    if (model.group === 'question') expect(question).toHaveAccessibleName(model.describe(item))
    rerender(view('Please answer.', true))
    if (model.group === 'question') expect(screen.getByRole('alert')).toHaveTextContent('Please answer.')
    for (const control of container.querySelectorAll('input, textarea, select, button')) expect(control).toBeDisabled()
    cleanup()
    render(<ParticipantView item={model.create()} value={[]} onChange={() => {}} disabled={false} error={null} />)
  })

  it('asks for an answer if it is a question, and takes a complete one', () => {
    expect(checkAnswer !== undefined).toBe(model.group === 'question')
    if (!checkAnswer) return
    expect(checkAnswer(item, [])).toMatch(/^[A-Z].*\.$/)
    expect(checkAnswer(item, sample.answer)).toBeNull()
  })

  it('stays in shape at every edit of its form', async () => {
    for (const start of [item, model.create()]) {
      const edits: Item[] = []
      const { container, unmount } = render(<Form start={start} onEdit={(edited) => edits.push(edited)} />)
      // One form for all of them: each edit starts from what the ones before it made.
      const count = controlsIn(container).length
      for (let at = 0; at < count; at++) {
        const control = controlsIn(container)[at]
        // Some of it opens what is fetched late.
        if (control) await act(async () => operate(control))
      }
      unmount()
      expect(edits.length > 0).toBe(model.group !== 'none')
      for (const edited of edits) {
        expect(shapeFaults(edited)).toEqual([])
        expect(emptyOptionals(edited, start)).toEqual([])
      }
    }
  })

  it('reports a text being typed under one name, and a step without one', () => {
    const keys: (string | undefined)[] = []
    const { container } = render(<Form start={item} onEdit={(_edited, key) => keys.push(key)} />)
    const box = container.querySelector<HTMLTextAreaElement>('textarea:not(:read-only)')
    if (box) {
      fireEvent.change(box, { target: { value: 'a' } })
      fireEvent.change(box, { target: { value: 'ab' } })
      expect(keys[0]).toMatch(/^[\w.]+$/)
      expect(keys[1]).toBe(keys[0])
    }
    keys.length = 0
    for (const button of within(container).queryAllByRole('switch'))
      if (!button.hasAttribute('disabled')) fireEvent.click(button)
    expect(keys.every((key) => key === undefined)).toBe(true)
  })

  it('says of its placeholder in the form what the JSON Schema says of the key', () => {
    render(<Form start={item} onEdit={() => {}} />)
    const part = asObject(asObject(createJsonSchema()['$defs'])[model.type])
    const note = asObject(part['properties'])['placeholder_text_input']
    const box = screen.queryByRole('textbox', { name: 'Placeholder' })
    expect(box !== null).toBe(note !== undefined)
    if (box !== null)
      expect(box).toHaveAccessibleDescription(expect.stringContaining(textIn(asObject(note)['description'])))
  })

  function Form({ start, onEdit }: { start: Item; onEdit(item: Item, mergeKey?: string): void }) {
    const [shown, setShown] = useState(start)
    return (
      <EditorForm
        item={shown}
        fields={fields}
        findings={model.rules.flatMap((rule) => rule(shown))}
        onChange={(next: Item, mergeKey?: string) => {
          setShown(next)
          onEdit(next, mergeKey)
        }}
      />
    )
  }

  /** The faults that would refuse a file: a wrong shape. A wrong value is a finding. */
  function shapeFaults(value: Item): string[] {
    const issues = model.schema.safeParse(value).error?.issues ?? []
    return issues
      .filter(({ code }) => code.startsWith('invalid_') && code !== 'invalid_format')
      .map(({ message }) => message)
  }
})

function textIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function asObject(value: Json | undefined): JsonObject {
  return value !== undefined && isJsonObject(value) ? value : {}
}

function controlsIn(container: HTMLElement): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('input, textarea, select, button')]
}

/** Everything a person can do with one control, one after the other. */
function operate(control: HTMLElement): void {
  if (control instanceof HTMLSelectElement) {
    for (const { value } of control.options) fireEvent.change(control, { target: { value } })
  } else if (
    control instanceof HTMLTextAreaElement ||
    (control instanceof HTMLInputElement && control.type === 'text')
  ) {
    if (control.readOnly) return
    for (const value of ['x', '7', '-0.5', '']) fireEvent.change(control, { target: { value } })
    fireEvent.keyDown(control, { key: 'Enter' })
    fireEvent.blur(control)
  } else {
    fireEvent.click(control)
  }
}

/** Optional keys that an edit left behind with nothing in them. */
function emptyOptionals(edited: Item, start: Item): string[] {
  const required = new Set(Object.keys(start))
  return Object.entries(edited).flatMap(([key, value]) =>
    value === null || value === undefined || (value === '' && !required.has(key)) ? [key] : [],
  )
}
