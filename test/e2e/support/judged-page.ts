/** A page with a field and two questions about it, as the body of a layout. */
export const judgedPage = {
  rows: [
    { columns: [{ items: [{ type: 'dataset_field', field: 'prompt' }] }] },
    {
      columns: [
        {
          items: [
            { type: 'free_text', description: 'Why?' },
            {
              type: 'multiple_choice',
              description: 'Is it good?',
              answer_limit: 1,
              options: [
                { label: 'Yes', value: 'yes' },
                { label: 'No', value: 'no' },
              ],
            },
          ],
        },
      ],
    },
  ],
}
