import type { ItemFinding } from '../../../src/items/item-model.ts'
import type { Item } from '../../../src/items/schemas.ts'

/** One item and what one rule finds in it: nothing when `findings` is empty. */
export type ItemCase = {
  readonly rule: string
  readonly why: string
  readonly item: Item
  readonly findings: readonly Pick<ItemFinding<Item>, 'severity' | 'path' | 'fix'>[]
}

type Finding = ItemCase['findings'][number]

const a = { label: 'A', value: 'a' }
const b = { label: 'B', value: 'b' }
const c = { label: 'C', value: 'c' }
const choice = { type: 'multiple_choice', description: 'Which?', answer_limit: 1, options: [a, b, c] } as const
const headed = {
  type: 'multiple_choice_with_free_text',
  description: 'Which?',
  answer_limit: 1,
  options: [
    { ...a, heading: 'Why?' },
    { ...b, heading: 'Why not?' },
  ],
} as const
const text = { type: 'free_text', description: 'Say' } as const
const upload = { type: 'file_upload', description: 'Upload' } as const
const kg = { label: 'kg', value: 'kilo' }
const lb = { label: 'lb', value: 'pound' }
const unit = {
  type: 'free_text_with_unit',
  description: 'Weight',
  unit_options: [kg, lb],
  unit_position: 'suffix',
} as const
const image = { type: 'image', url: 'https://example.com/a.png', alt_text: 'A chart' } as const

export const itemCases: readonly ItemCase[] = [
  ...about('description-missing', [
    ['a question', item(text), []],
    ['empty', item({ ...text, description: '' }), [error(['description'])]],
    ['white space only', item({ ...upload, description: ' \n\t' }), [error(['description'])]],
    ['on a choice', item({ ...choice, options: [a], description: '' }), [error(['description'])]],
    ['on a choice with free text', item({ ...headed, options: [], description: '' }), [error(['description'])]],
    ['on a text with unit', item({ ...unit, unit_options: [kg, lb], description: '' }), [error(['description'])]],
  ]),
  ...about('content-missing', [
    ['a text', { type: 'rich_text', content: '<p>Hello</p>' }, []],
    ['empty', { type: 'rich_text', content: '' }, [error(['content'])]],
    ['white space only', { type: 'rich_text', content: '  ', content_format: 'markdown' }, [error(['content'])]],
  ]),
  ...about('content-shows-nothing', [
    ['a text', { type: 'rich_text', content: '<p>Hello</p>' }, []],
    ['a picture', { type: 'rich_text', content: '<p><img src="https://example.com/a.png"></p>' }, []],
    ['empty paragraphs', { type: 'rich_text', content: '<p></p><p>&nbsp;</p>' }, [warning(['content'])]],
    ['Markdown is left alone', { type: 'rich_text', content: '---', content_format: 'markdown' }, []],
    ['empty is said elsewhere', { type: 'rich_text', content: '' }, []],
    ['words after a long start', { type: 'rich_text', content: `${'<p></p>'.repeat(600)}words` }, []],
  ]),
  ...about('field-missing', [
    ['a field', { type: 'dataset_field', field: 'prompt' }, []],
    ['a field of blanks is a name', { type: 'dataset_field', field: ' ' }, []],
    ['empty', { type: 'dataset_field', field: '' }, [error(['field'])]],
  ]),
  ...about('image-url-missing', [
    ['an address', image, []],
    ['empty', { ...image, url: '' }, [error(['url'])]],
    ['white space only', { ...image, url: ' ' }, [error(['url'])]],
  ]),
  ...about('image-url-not-https', [
    ['https', image, []],
    ['empty is said elsewhere', { ...image, url: '' }, []],
    ['http', { ...image, url: 'http://example.com/a.png' }, [error(['url'], 'Use https', image)]],
    ['upper case', { ...image, url: 'HTTPS://example.com/a.png' }, []],
    ['a space is said elsewhere', { ...image, url: 'https://example.com/a b.png' }, []],
    ['a space in the host', { ...image, url: 'https://exa mple.com/a.png' }, [error(['url'])]],
    ['white space round it', { ...image, url: ' https://example.com/a.png\n' }, [error(['url'], 'Use https', image)]],
    ['no address', { ...image, url: 'a.png' }, [error(['url'])]],
    ['a script', { ...image, url: 'javascript:alert(1)' }, [error(['url'])]],
    ['no host', { ...image, url: 'https://' }, [error(['url'])]],
    ['a data address', { ...image, url: 'data:image/png;base64,AA==' }, [error(['url'])]],
  ]),
  ...about('image-url-space', [
    ['no space', image, []],
    ['empty is said elsewhere', { ...image, url: '' }, []],
    ['before it is said elsewhere', { ...image, url: ' https://example.com/a.png' }, []],
    ['http is said elsewhere', { ...image, url: 'http://example.com/a b.png' }, []],
    [
      'within',
      { ...image, url: 'https://example.com/a b.png' },
      [warning(['url'], 'Write it without spaces', { ...image, url: 'https://example.com/a%20b.png' })],
    ],
    [
      'after it',
      { ...image, url: 'https://example.com/a.png\n' },
      [warning(['url'], 'Write it without spaces', image)],
    ],
  ]),
  ...about('alt-text-missing', [
    ['words', image, []],
    ['empty', { ...image, alt_text: '' }, [error(['alt_text'])]],
    ['white space only', { ...image, alt_text: ' ' }, [error(['alt_text'])]],
  ]),
  ...about('options-missing', [
    ['one option', item({ ...choice, options: [a] }), []],
    ['none', item({ ...choice, options: [] }), [error(['options'])]],
    ['none, with free text', item({ ...headed, options: [] }), [error(['options'])]],
  ]),
  ...about('option-label-missing', [
    ['labels', item({ ...choice, options: [a, b] }), []],
    ['the second', item({ ...choice, options: [a, { ...b, label: ' ' }] }), [error(['options', 1, 'label'])]],
  ]),
  ...about('option-value-missing', [
    [
      'a text, a number and a boolean',
      item({ ...choice, options: [a, { ...b, value: 0 }, { ...c, value: false }] }),
      [],
    ],
    ['the first', item({ ...choice, options: [{ ...a, value: '' }, b] }), [error(['options', 0, 'value'])]],
  ]),
  ...about('option-value-duplicate', [
    ['different values', item({ ...choice, options: [a, b, c] }), []],
    ['case counts', item({ ...choice, options: [a, { ...b, value: 'A' }] }), []],
    ['the same', item({ ...choice, options: [a, b, { ...c, value: 'a' }] }), [error(['options', 2, 'value'])]],
    [
      '1 and "1"',
      item({
        ...choice,
        options: [
          { ...a, value: 1 },
          { ...b, value: '1' },
        ],
      }),
      [error(['options', 1, 'value'])],
    ],
    [
      'missing ones are said elsewhere',
      item({
        ...choice,
        options: [
          { ...a, value: '' },
          { ...b, value: '' },
        ],
      }),
      [],
    ],
    [
      'names of the prototype',
      item({
        ...choice,
        options: [
          { ...a, value: 'constructor' },
          { ...b, value: '__proto__' },
        ],
      }),
      [],
    ],
  ]),
  ...about('answer-limit-not-whole', [
    ['whole', item({ ...choice, options: [a, b], answer_limit: 2 }), []],
    ['a fraction', item({ ...choice, options: [a, b], answer_limit: 1.5 }), [error(['answer_limit'])]],
  ]),
  ...about('answer-limit-below-one', [
    ['any number', item({ ...choice, options: [a, b], answer_limit: -1 }), []],
    ['one', item({ ...choice, options: [a, b] }), []],
    ['zero', item({ ...choice, options: [a, b], answer_limit: 0 }), [error(['answer_limit'])]],
    ['minus two', item({ ...choice, options: [a, b], answer_limit: -2 }), [error(['answer_limit'])]],
  ]),
  ...about('answer-limit-above-options', [
    ['all of them', item({ ...choice, options: [a, b, c], answer_limit: 3 }), []],
    [
      'one more',
      item({ ...choice, options: [a, b, c], answer_limit: 4 }),
      [error(['answer_limit'], 'Set the limit to 3', item({ ...choice, options: [a, b, c], answer_limit: 3 }))],
    ],
    [
      'of one that is exclusive, which a single choice cannot be',
      item({ ...choice, options: [{ ...a, exclusive: true }], answer_limit: 2 }),
      [error(['answer_limit'])],
    ],
    ['no options is said elsewhere', item({ ...choice, options: [], answer_limit: 4 }), []],
  ]),
  ...about('exclusive-in-single-choice', [
    ['several answers', item({ ...choice, options: [a, { ...b, exclusive: true }], answer_limit: 2 }), []],
    ['false is no mark', item({ ...choice, options: [a, { ...b, exclusive: false }] }), []],
    [
      'a mark',
      item({ ...choice, options: [a, { ...b, exclusive: true }] }),
      [error(['options', 1, 'exclusive'], 'Remove the exclusive mark', item({ ...choice, options: [a, b] }))],
    ],
    [
      'a mark, with free text',
      item({ ...headed, options: [{ ...headed.options[0], exclusive: true }] }),
      [
        error(
          ['options', 0, 'exclusive'],
          'Remove the exclusive mark',
          item({ ...headed, options: [{ ...headed.options[0] }] }),
        ),
      ],
    ],
  ]),
  ...about('all-options-exclusive', [
    ['one without', item({ ...choice, answer_limit: -1, options: [{ ...a, exclusive: true }, b] }), []],
    ['a single choice is said elsewhere', item({ ...choice, options: [{ ...a, exclusive: true }] }), []],
    ['no options', item({ ...choice, answer_limit: -1, options: [] }), []],
    [
      'all',
      item({
        ...choice,
        answer_limit: 2,
        options: [
          { ...a, exclusive: true },
          { ...b, exclusive: true },
        ],
      }),
      [error(['options'])],
    ],
    [
      'the only one',
      item({ ...choice, answer_limit: -1, options: [{ ...a, exclusive: true }] }),
      [error(['options'], 'Remove the exclusive mark', item({ ...choice, answer_limit: -1, options: [a] }))],
    ],
  ]),
  ...about('heading-missing', [
    ['headings', item({ ...headed, options: [...headed.options] }), []],
    [
      'empty',
      item({ ...headed, options: [headed.options[0], { ...b, heading: '' }] }),
      [error(['options', 1, 'heading'])],
    ],
  ]),
  ...about('units-missing', [
    ['two units', item({ ...unit, unit_options: [kg, lb] }), []],
    ['none', item({ ...unit, unit_options: [] }), [error(['unit_options'])]],
  ]),
  ...about('units-too-few', [
    ['two units', item({ ...unit, unit_options: [kg, lb] }), []],
    ['one', item({ ...unit, unit_options: [kg] }), [warning(['unit_options'])]],
  ]),
  ...about('unit-label-missing', [
    ['labels', item({ ...unit, unit_options: [kg, lb] }), []],
    ['empty', item({ ...unit, unit_options: [kg, { ...lb, label: '' }] }), [error(['unit_options', 1, 'label'])]],
  ]),
  ...about('unit-value-missing', [
    ['values', item({ ...unit, unit_options: [kg, lb] }), []],
    ['empty', item({ ...unit, unit_options: [{ ...kg, value: ' ' }, lb] }), [error(['unit_options', 0, 'value'])]],
  ]),
  ...about('unit-value-duplicate', [
    ['different values', item({ ...unit, unit_options: [kg, lb] }), []],
    [
      'the same',
      item({ ...unit, unit_options: [kg, { ...lb, value: 'kilo' }] }),
      [error(['unit_options', 1, 'value'])],
    ],
    [
      'missing ones are said elsewhere',
      item({
        ...unit,
        unit_options: [
          { ...kg, value: '' },
          { ...lb, value: '' },
        ],
      }),
      [],
    ],
  ]),
  ...about('default-unit-unknown', [
    ['a unit', item({ ...unit, unit_options: [kg, lb], default_unit: 'pound' }), []],
    ['none', item({ ...unit, unit_options: [kg, lb] }), []],
    [
      'an empty text, as a unit has that is being named',
      item({ ...unit, unit_options: [{ ...kg, value: '' }, lb], default_unit: '' }),
      [error(['default_unit'], 'Remove the default unit', item({ ...unit, unit_options: [{ ...kg, value: '' }, lb] }))],
    ],
    [
      'a label',
      item({ ...unit, unit_options: [kg, lb], default_unit: 'kg' }),
      [error(['default_unit'], 'Remove the default unit', item({ ...unit, unit_options: [kg, lb] }))],
    ],
  ]),
  ...about('bounds-on-item', [
    ['on a unit', item({ ...unit, unit_options: [{ ...kg, validation: { type: 'number', min: 1 } }, lb] }), []],
    [
      'on the question',
      item({ ...unit, unit_options: [kg, lb], ...loose({ validation: { type: 'number', min: 1 } }) }),
      [
        warning(
          ['validation'],
          'Move the bounds to each unit that has none',
          item({
            ...unit,
            unit_options: [
              { ...kg, validation: { type: 'number', min: 1 } },
              { ...lb, validation: { type: 'number', min: 1 } },
            ],
          }),
        ),
      ],
    ],
    [
      'on both',
      item({
        ...unit,
        unit_options: [{ ...kg, validation: { type: 'number' } }, lb],
        ...loose({ validation: { type: 'number', max: 9 } }),
      }),
      [
        warning(
          ['validation'],
          'Move the bounds to each unit that has none',
          item({
            ...unit,
            unit_options: [
              { ...kg, validation: { type: 'number' } },
              { ...lb, validation: { type: 'number', max: 9 } },
            ],
          }),
        ),
      ],
    ],
    [
      'on the question and each unit',
      item({
        ...unit,
        unit_options: [{ ...kg, validation: { type: 'number' } }],
        ...loose({ validation: { type: 'number' } }),
      }),
      [warning(['validation'])],
    ],
    [
      'crossed, as none should be moved',
      item({ ...unit, unit_options: [kg, lb], ...loose({ validation: { type: 'number', min: 3, max: 1 } }) }),
      [warning(['validation'])],
    ],
    [
      'not readable',
      item({ ...unit, unit_options: [kg, lb], ...loose({ validation: 'yes' }) }),
      [warning(['validation'])],
    ],
  ]),
  ...about('text-bound-not-a-count', [
    ['counts', { ...text, validation: { type: 'string', min: 0, max: 10 } }, []],
    ['a number may be anything', { ...text, validation: { type: 'number', min: -1.5, max: 0.5 } }, []],
    ['null is unbounded', { ...text, validation: { type: 'string', min: null, max: null } }, []],
    ['a fraction', { ...text, validation: { type: 'string', min: 1.5 } }, [error(['validation', 'min'])]],
    ['negative', { ...text, validation: { type: 'string', max: -1 } }, [error(['validation', 'max'])]],
    [
      'of a unit',
      item({ ...unit, unit_options: [kg, { ...lb, validation: { type: 'string', min: -1 } }] }),
      [error(['unit_options', 1, 'validation', 'min'])],
    ],
  ]),
  ...about('bounds-crossed', [
    ['equal', { ...text, validation: { type: 'number', min: 3, max: 3 } }, []],
    ['one side open', { ...text, validation: { type: 'number', min: 3 } }, []],
    [
      'with a length that is none',
      { ...text, validation: { type: 'string', min: 3, max: -1 } },
      [error(['validation', 'min'])],
    ],
    [
      'crossed',
      { ...text, validation: { type: 'number', min: 3, max: 1 } },
      [
        error(['validation', 'min'], 'Swap minimum and maximum', {
          ...text,
          validation: { type: 'number', min: 1, max: 3 },
        }),
      ],
    ],
    [
      'of a unit',
      item({ ...unit, unit_options: [kg, { ...lb, validation: { type: 'number', min: 3, max: 1 } }] }),
      [
        error(
          ['unit_options', 1, 'validation', 'min'],
          'Swap minimum and maximum',
          item({ ...unit, unit_options: [kg, { ...lb, validation: { type: 'number', min: 1, max: 3 } }] }),
        ),
      ],
    ],
  ]),
  ...about('file-type-without-dot', [
    ['with dots', { ...upload, accepted_file_types: ['.pdf', '.tar.gz'] }, []],
    ['absent', upload, []],
    [
      'without',
      { ...upload, accepted_file_types: ['.png', 'pdf'] },
      [error(['accepted_file_types', 1], 'Use .pdf', { ...upload, accepted_file_types: ['.png', '.pdf'] })],
    ],
    [
      'a star before the dot',
      { ...upload, accepted_file_types: ['*.pdf', '.pdf'] },
      [error(['accepted_file_types', 0], 'Use .pdf', { ...upload, accepted_file_types: ['.pdf'] })],
    ],
    ['a media type', { ...upload, accepted_file_types: ['image/png'] }, [error(['accepted_file_types', 0])]],
    [
      'all images',
      { ...upload, accepted_file_types: ['.pdf', 'image/*'] },
      [
        error(['accepted_file_types', 1], 'Use .jpg, .jpeg, .png, .heic, .heif', {
          ...upload,
          accepted_file_types: ['.pdf', '.jpg', '.jpeg', '.png', '.heic', '.heif'],
        }),
      ],
    ],
    ['empty', { ...upload, accepted_file_types: [''] }, [error(['accepted_file_types', 0])]],
  ]),
  ...about('file-type-no-ending', [
    ['endings', { ...upload, accepted_file_types: ['.pdf', '.tar.gz'] }, []],
    ['without a dot is said elsewhere', { ...upload, accepted_file_types: ['image/*', '*.pdf'] }, []],
    [
      'a dot before them',
      { ...upload, accepted_file_types: ['.image/*', '.*.pdf', '.video/*'] },
      [
        warning(['accepted_file_types', 0], 'Use .jpg, .jpeg, .png, .heic, .heif', {
          ...upload,
          accepted_file_types: ['.jpg', '.jpeg', '.png', '.heic', '.heif', '.*.pdf', '.video/*'],
        }),
        warning(['accepted_file_types', 1], 'Use .pdf', {
          ...upload,
          accepted_file_types: ['.image/*', '.pdf', '.video/*'],
        }),
        warning(['accepted_file_types', 2]),
      ],
    ],
  ]),
  ...about('file-size-not-positive', [
    ['a fraction', { ...upload, max_file_size_mb: 0.5 }, []],
    ['null is the default', { ...upload, max_file_size_mb: null }, []],
    ['zero', { ...upload, max_file_size_mb: 0 }, [error(['max_file_size_mb'])]],
    ['negative', { ...upload, max_file_size_mb: -1 }, [error(['max_file_size_mb'])]],
  ]),
  ...about('file-count-below-one', [
    ['one', { ...upload, min_file_count: 1, max_file_count: 1 }, []],
    [
      'zero',
      { ...upload, min_file_count: 0, max_file_count: 0 },
      [error(['min_file_count']), error(['max_file_count'])],
    ],
    ['a fraction', { ...upload, max_file_count: 1.5 }, [error(['max_file_count'])]],
  ]),
  ...about('file-counts-crossed', [
    ['equal', { ...upload, min_file_count: 3, max_file_count: 3 }, []],
    ['the largest left out', { ...upload, min_file_count: 10 }, []],
    [
      'crossed',
      { ...upload, min_file_count: 3, max_file_count: 2 },
      [error(['min_file_count'], 'Swap smallest and largest', { ...upload, min_file_count: 2, max_file_count: 3 })],
    ],
    ['with no number of files', { ...upload, min_file_count: 3, max_file_count: 0 }, [error(['min_file_count'])]],
    ['with a part of a file', { ...upload, min_file_count: 10.5 }, [error(['min_file_count'])]],
    [
      'above the default of the largest',
      { ...upload, min_file_count: 11 },
      [error(['min_file_count'], 'Allow 11 files', { ...upload, min_file_count: 11, max_file_count: 11 })],
    ],
  ]),
  ...about('type-missing', [
    ['a type', { type: 'unknown', raw: { type: 'audio' } }, []],
    ['none', { type: 'unknown', raw: {} }, [error(['type'])]],
    ['a number', { type: 'unknown', raw: { type: 3 } }, [error(['type'])]],
  ]),
  ...about('video-narration-not-shown', [
    ['another type', text, []],
    ['always', { type: 'video_narration' }, [warning(['type'])]],
  ]),
]

function about(rule: string, rows: readonly (readonly [string, Item, readonly Finding[]])[]): ItemCase[] {
  return rows.map(([why, itemOfRow, findings]) => ({ rule, why, item: itemOfRow, findings }))
}

function error(path: Finding['path'], label?: string, mended?: Item): Finding {
  return { severity: 'error', path, ...(label && mended && { fix: { label, item: mended } }) }
}

function warning(path: Finding['path'], label?: string, mended?: Item): Finding {
  return { ...error(path, label, mended), severity: 'warning' }
}

function item(value: Item): Item {
  return value
}

/** Keys that the format does not have, as a file may hold them. */
function loose(keys: object): object {
  return keys
}
