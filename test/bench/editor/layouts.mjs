/** A layout of `count` items in rows of two columns: texts on the left, questions of three options on the right. */
export function layoutOf(count) {
  return pageOf(count, (index) => ({
    type: 'rich_text',
    content: `<p>Text ${index} that says <strong>what to do</strong>.</p>`,
  }))
}

/** The same with fields of the datapoint in place of the texts. */
export function layoutWithFields(count) {
  return pageOf(count, (index) => ({ type: 'dataset_field', field: FIELDS[index % FIELDS.length] }))
}

const FIELDS = ['prompt', 'response_a', 'response_b']

/** Datapoints for `layoutWithFields`. */
export const datapoints = Array.from({ length: 40 }, (_, index) =>
  Object.fromEntries(
    FIELDS.map((field) => [
      field,
      `${field} of datapoint ${index + 1}. ${'A sentence that a person reads. '.repeat((index % 5) + 1)}`,
    ]),
  ),
)

function pageOf(count, itemOnTheLeft) {
  const rows = Array.from({ length: count / 2 }, (_, index) => ({
    columns: [{ items: [itemOnTheLeft(index)] }, { items: [questionOf(index)] }],
  }))
  return [{ rows }]
}

function questionOf(index) {
  return {
    type: 'multiple_choice',
    description: `Question ${index}: which one is better?`,
    answer_limit: 1,
    options: ['First', 'Second', 'Neither'].map((label) => ({ label, value: label.toLowerCase() })),
  }
}
