import type { Scheme } from '../platforms/schemes.ts'

/**
 * The looks of the task's page. No `{` stands directly before another sign, because `{#` would begin a comment of the template. The first
 * rule hides the box in which Potato shows a datapoint's text by itself.
 */
export function taskStyle(schemes: readonly Scheme[]): string {
  return `${LOOKS}${schemes.map(revealRule).join('')}`
}

/** The id of an option's own element; letters, digits and underscores only. */
export function optionId(scheme: string, option: number): string {
  return `${scheme}__option_${option + 1}`
}

/** The box of a text that an option opens shows only while the option is chosen. Without a script, so that nothing can come late. */
function revealRule({ name, showWhen }: Scheme): string {
  if (showWhen === null) return ''
  return `.bl-task:not(:has( #${optionId(showWhen.scheme, showWhen.option)}:checked)) #${name}__box { display: none; }\n`
}

const LOOKS = `
#instance-text { display: none; }
.bl-task { max-width: 68rem; margin: 0 auto; padding: 1rem; color: #1c2430; font-size: 1rem; line-height: 1.5; text-align: start; }
.bl-task * { box-sizing: border-box; }
.bl-page + .bl-page { margin-top: 2rem; padding-top: 2rem; border-top: 1px solid #cfd6df; }
.bl-row { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; margin-bottom: 1.25rem; }
.bl-column { display: flex; flex-direction: column; gap: 1rem; min-width: 0; }
.bl-item { min-width: 0; overflow-wrap: anywhere; }
.bl-item > :first-child, .bl-rich > :first-child { margin-top: 0; }
.bl-item > :last-child, .bl-rich > :last-child { margin-bottom: 0; }
.bl-field { padding: 0.875rem 1rem; border: 1px solid #cfd6df; border-radius: 0.5rem; background: #ffffff; }
.bl-field-label { margin: 0 0 0.25rem; color: #4a5565; font-size: 0.875rem; font-weight: 600; }
.bl-text { margin: 0; white-space: pre-wrap; }
.bl-task img, .bl-task video { display: block; max-width: 100%; height: auto; }
.bl-task audio { display: block; width: 100%; }
.bl-figure { margin: 0; }
.bl-figure figcaption { margin-top: 0.25rem; color: #4a5565; font-size: 0.875rem; }
.bl-rich table { border-collapse: collapse; }
.bl-rich th, .bl-rich td { padding: 0.25rem 0.5rem; border: 1px solid #cfd6df; }
.bl-question { display: flex; flex-direction: column; gap: 0.75rem; }
.bl-question.bl-with-unit { flex-flow: row wrap; align-items: flex-end; gap: 0.75rem 1.25rem; }
.bl-task form.annotation-form { width: auto; max-width: none; margin: 0; padding: 0; border: 0; background: none; box-shadow: none; text-align: start; }
.bl-task fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
.bl-task legend { float: none; width: auto; margin: 0 0 0.375rem; padding: 0; color: inherit; font-size: 1rem; font-weight: 600; line-height: 1.5; white-space: pre-line; }
.bl-helper { margin: -0.25rem 0 0.5rem; color: #4a5565; font-size: 0.875rem; white-space: pre-line; }
.bl-option { display: flex; align-items: flex-start; gap: 0.625rem; min-height: 1.75rem; padding: 0.125rem 0; }
.bl-option input { flex: none; width: 1.125rem; height: 1.125rem; margin: 0.1875rem 0 0; accent-color: #1d4ed8; }
.bl-option label { margin: 0; font-weight: 400; }
.bl-task select, .bl-task textarea, .bl-task input[type='number'] { width: 100%; min-height: 2.5rem; padding: 0.5rem 0.625rem; border: 1px solid #6b7685; border-radius: 0.375rem; background: #ffffff; color: inherit; font: inherit; }
.bl-task select, .bl-task input[type='number'] { max-width: 24rem; }
.bl-task :is(select, textarea, input):focus-visible { outline: 2px solid #1d4ed8; outline-offset: 2px; }
.bl-opened { padding-inline-start: 0.875rem; border-inline-start: 3px solid #cfd6df; }
@media (min-width: 48rem) {
  .bl-row-2 { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
`
