import type { Scheme } from '../platforms/schemes.ts'
import type { TaskDataWriter } from './task-data.ts'
import { xmlNode, type XmlNode } from './xml.ts'

/** The tags of one question: its text as a heading, its controls, and below them what its options open. */
export function controlNodes(schemes: readonly Scheme[], target: string, data: TaskDataWriter): readonly XmlNode[] {
  if (schemes.length === 0) return []
  const nodes = schemes.map((scheme) => {
    const parts = [...heading(scheme, data), control(scheme, target, data)]
    return scheme.showWhen === null ? xmlNode('View', {}, parts) : xmlNode('View', opens(scheme, schemes), parts)
  })
  return [xmlNode('View', { className: 'question' }, nodes)]
}

/** Whether Label Studio can tell by its label that an option is chosen: it splits the labels it waits for at commas. */
export function canOpen(labels: Scheme['labels'], option: number): boolean {
  const label = labels[option]?.label
  return label !== undefined && !label.includes(',') && labels.filter((one) => one.label === label).length === 1
}

function heading({ description, helper, role }: Scheme, data: TaskDataWriter): readonly XmlNode[] {
  return [
    xmlNode('Header', { value: data.text(description), size: role === 'question' ? null : '5' }),
    ...(helper === '' ? [] : [xmlNode('Header', { value: data.text(helper), size: '6' })]),
  ]
}

function control(scheme: Scheme, target: string, data: TaskDataWriter): XmlNode {
  const { kind, name, labels, placeholder, min, max, showWhen } = scheme
  const shared = { name, toName: target }
  // A box that is not open must not hold anybody up.
  const required = showWhen === null ? 'true' : null
  if (kind === 'number') {
    return xmlNode('Number', { ...shared, min: numeral(min), max: numeral(max), required })
  }
  if (kind === 'text') {
    const hint = placeholder === '' ? null : placeholder
    return xmlNode('TextArea', { ...shared, placeholder: hint, rows: '3', maxSubmissions: '1', required })
  }
  return xmlNode(
    'Choices',
    {
      ...shared,
      choice: kind === 'boxes' ? 'multiple' : 'single-radio',
      layout: kind === 'dropdown' ? 'select' : null,
      required,
    },
    labels.map(({ label, value }) => xmlNode('Choice', { value: data.text(label), alias: value })),
  )
}

function opens({ showWhen }: Scheme, schemes: readonly Scheme[]): { readonly [name: string]: string } {
  const choice = schemes.find(({ name }) => name === showWhen?.scheme)
  if (!choice || !showWhen || !canOpen(choice.labels, showWhen.option)) return {}
  return {
    visibleWhen: 'choice-selected',
    whenTagName: choice.name,
    whenChoiceValue: choice.labels[showWhen.option]?.label ?? '',
  }
}

function numeral(number: number | null): string | null {
  return number === null ? null : String(number)
}
