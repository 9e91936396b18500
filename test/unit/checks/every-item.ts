import type { Json } from '../../../src/base/json.ts'

/** A file with every item type and every key that the format has, without an issue. */
export const everyItem: Json = [
  {
    display_position: 'intro',
    rows: [
      {
        columns: [
          {
            items: [
              { type: 'rich_text', content: '# Hello', content_format: 'markdown' },
              { type: 'image', url: 'https://example.com/a.png', alt_text: 'A chart', caption: 'Figure 1' },
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'page-2',
    rows: [
      {
        columns: [
          { items: [{ type: 'dataset_field', field: 'prompt' }] },
          {
            items: [
              { type: 'dataset_field', field: 'response_a' },
              { type: 'audio', src: 'x' },
            ],
          },
        ],
      },
      {
        id: 'row-2',
        columns: [
          {
            id: 'column-1',
            items: [
              {
                id: 'item-1',
                type: 'multiple_choice',
                description: 'Which?',
                helper_text: 'Choose.',
                placeholder_text_input: 'Choose',
                answer_limit: -1,
                options: [
                  { label: 'A', value: 'a' },
                  { label: 'B', value: 2, exclusive: false },
                  { label: 'None', value: true, exclusive: true },
                ],
                disable_dropdown: true,
              },
              {
                type: 'multiple_choice_with_free_text',
                description: 'Which?',
                answer_limit: 1,
                options: [
                  { label: 'A', value: 'a', heading: 'Why?' },
                  { label: 'B', value: 'b', heading: 'Why?' },
                ],
              },
              { type: 'free_text', description: 'Why?', validation: { type: 'string', min: 1, max: null } },
              {
                type: 'free_text_with_unit',
                description: 'Weight',
                unit_options: [
                  { label: 'kg', value: 'kg', validation: { type: 'number', min: 0, max: 0.5 } },
                  { label: 'lb', value: 'lb' },
                ],
                unit_position: 'prefix',
                default_unit: 'lb',
              },
              {
                type: 'file_upload',
                description: 'Upload',
                accepted_file_types: ['.pdf'],
                max_file_size_mb: 0.5,
                min_file_count: 2,
                max_file_count: 3,
              },
              { type: 'video_narration', seconds: 30 },
            ],
          },
        ],
      },
    ],
  },
]
