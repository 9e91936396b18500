import { choice, pageOf, rowOf, shown } from '../../starts/start-parts.ts'
import type { TemplateContent } from '../template-content.ts'
import { DIAGRAMS } from './example-media.ts'
import { bounded, heading, introPage, prose, scale } from './parts.ts'

/** What is judged, and what 0–2, 3–4 and 5 points mean there. */
const METRICS = [
  ['Title and labelling', 'missing or misleading', 'there, with gaps', 'every part is named'],
  ['Grammar and language', 'hard to read', 'small slips', 'clear and free of errors'],
  ['Clarity of the process shown', 'one cannot follow it', 'one can, with effort', 'one follows it at once'],
  ['Understandable by itself', 'needs a text beside it', 'needs some knowledge', 'needs nothing else'],
  ['Visual design and readability', 'cluttered or too small', 'readable', 'calm, and guides the eye'],
  ['Completeness of key content', 'the main point is missing', 'a detail is missing', 'nothing is missing'],
] as const

const scored = (metric: string, image: string) => scale(`${metric}: ${image}`, 0, 5, ['worst', 'best'])

const total = (image: string) => ({
  type: 'free_text',
  description: `Total of ${image}`,
  helper_text: 'The sum of its six scores, 0 to 30.',
  validation: { type: 'number', min: 0, max: 30 },
})

/** Two images scored on six metrics, with a winner. */
export const imageComparison: TemplateContent = {
  id: 'image-comparison',
  label: 'Image comparison',
  summary: 'Two images side by side, six metrics from 0 to 5 for each, the totals, the winner, and a title for it.',
  schema: {
    strict: false,
    fields: [
      { name: 'image_1', type: 'image_url' },
      { name: 'image_2', type: 'image_url' },
      { name: 'pair_id', type: 'metadata' },
    ],
  },
  layout: [
    introPage(
      '<h2>Score two images</h2>',
      '<p>Look at both images before you give any points. Score each by itself, one metric after another, then add up.</p>',
      '<p><strong>Good:</strong> the same mistake costs both images the same.</p>',
      '<p><strong>Poor:</strong> the favourite gets 5 everywhere.</p>',
      '<p><strong>With equal totals</strong> the image that is clearer overall wins.</p>',
    ),
    pageOf([
      rowOf([heading('Image 1'), shown({ name: 'image_1' })], [heading('Image 2'), shown({ name: 'image_2' })]),
      rowOf([
        prose(
          '<table><thead><tr><th>Metric</th><th>0–2</th><th>3–4</th><th>5</th></tr></thead><tbody>',
          ...METRICS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
          '</tbody></table>',
        ),
      ]),
      ...METRICS.map(([metric]) => rowOf([scored(metric, 'Image 1')], [scored(metric, 'Image 2')])),
      rowOf([total('Image 1')], [total('Image 2')]),
      rowOf(
        [
          choice('Which image wins?', [
            ['Image 1', 'image_1'],
            ['Image 2', 'image_2'],
          ]),
        ],
        [
          bounded('A title for the winner', 'What it shows, in 10 to 80 characters.', 10, 80),
          bounded('What decided?', 'The metrics that made the difference. 20 to 400 characters.', 20, 400),
        ],
      ),
    ]),
  ],
  datapoints: [
    { image_1: DIAGRAMS.campaign, image_2: DIAGRAMS.trade, pair_id: 'pair_001' },
    { image_1: DIAGRAMS.mortality, image_2: DIAGRAMS.cholera, pair_id: 'pair_002' },
    { image_1: DIAGRAMS.lamp, image_2: DIAGRAMS.campaign, pair_id: 'pair_003' },
  ],
}
