import type { Scheme, SchemeLabel } from '../platforms/schemes.ts'
import { htmlText, partBraces } from './safe-text.ts'
import { optionId } from './task-style.ts'

/**
 * One scheme as the form that Potato asks for: the id is the scheme's name, and each input says which scheme and label it answers. `number`
 * counts the forms of the layout from 0. The handlers are Potato's own.
 */
export function taskForm(scheme: Scheme, number: number): string {
  const { name, description, helper } = scheme
  const help = helper === '' ? '' : `<p class="bl-helper" id="${name}__help" dir="auto">${htmlText(helper)}</p>`
  return `<form id="${name}" class="annotation-form ${POTATO_TYPES[scheme.kind]}" data-annotation-id="${number}" data-annotation-type="${POTATO_TYPES[scheme.kind]}" data-schema-name="${name}" onsubmit="return false">
<fieldset schema="${name}"${helper === '' ? '' : ` aria-describedby="${name}__help"`}>
<legend dir="auto">${htmlText(description)}</legend>
${help}${inputs(scheme)}
</fieldset>
</form>`
}

/** What Potato calls each kind. */
export const POTATO_TYPES = {
  radio: 'radio',
  dropdown: 'select',
  boxes: 'multiselect',
  text: 'text',
  number: 'number',
} as const

/** The value of an option as Potato keeps it: in both files the same, and never a template's code. */
export function potatoValue({ value }: SchemeLabel): string {
  return partBraces(value)
}

function inputs(scheme: Scheme): string {
  if (scheme.kind === 'dropdown') return dropdown(scheme)
  if (scheme.kind === 'text') return textBox(scheme)
  if (scheme.kind === 'number') return numberBox(scheme)
  return scheme.labels.map((label, index) => option(scheme, label, index)).join('\n')
}

function option({ name, kind }: Scheme, label: SchemeLabel, index: number): string {
  const value = htmlText(potatoValue(label))
  const id = optionId(name, index)
  const [type, handler] =
    kind === 'radio' ? ['radio', 'onlyOne(this);registerAnnotation(this);'] : ['checkbox', 'registerAnnotation(this);']
  return `<div class="bl-option"><input type="${type}" id="${id}" class="${name} annotation-input" name="${name}" value="${value}" schema="${name}" label_name="${value}" validation="required" onclick="${handler}"><label for="${id}" dir="auto">${htmlText(label.label)}</label></div>`
}

function dropdown(scheme: Scheme): string {
  const { name, labels } = scheme
  const options = labels.map(
    (label, index) =>
      `<option id="${optionId(name, index)}" value="${htmlText(potatoValue(label))}">${htmlText(label.label)}</option>`,
  )
  return `<select ${inputAttributes(scheme, 'select-one')} onchange="registerAnnotation(this);">
<option value="">Choose an option</option>
${options.join('\n')}
</select>`
}

function textBox(scheme: Scheme): string {
  const { placeholder, min, max } = scheme
  const bounds = `${attribute('minlength', min)}${attribute('maxlength', max)}`
  return `<textarea ${inputAttributes(scheme, 'text_box')} rows="3"${bounds}${hint(placeholder)} dir="auto" oninput="registerAnnotation(this);"></textarea>`
}

function numberBox(scheme: Scheme): string {
  const { placeholder, min, max } = scheme
  const bounds = `${attribute('min', min)}${attribute('max', max)}`
  return `<input type="number" step="any" ${inputAttributes(scheme, 'number')}${bounds}${hint(placeholder)} oninput="registerAnnotation(this);">`
}

function inputAttributes({ name, description, showWhen }: Scheme, label: string): string {
  // A box that is not open must not hold anybody up.
  const validation = showWhen === null ? ' validation="required"' : ''
  return `id="${name}__input" class="${name} annotation-input" name="${name}" schema="${name}" label_name="${label}"${validation} aria-label="${htmlText(description)}"`
}

function attribute(name: string, value: number | null): string {
  return value === null ? '' : ` ${name}="${value}"`
}

function hint(placeholder: string): string {
  return placeholder === '' ? '' : ` placeholder="${htmlText(placeholder)}"`
}
