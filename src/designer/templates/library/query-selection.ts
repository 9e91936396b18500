import { choice, pageOf, rowOf, shown } from '../../starts/start-parts.ts'
import type { TemplateContent } from '../template-content.ts'
import { DIAGRAMS } from './example-media.ts'
import { bounded, heading, introPage, points, prose } from './parts.ts'

/** Which of two search queries fits an image better. */
export const querySelection: TemplateContent = {
  id: 'query-selection',
  label: 'Query selection',
  summary: 'An image, two search queries side by side, which one fits better by the criteria in sight, and why.',
  schema: {
    strict: false,
    fields: [
      { name: 'image_link', type: 'image_url' },
      { name: 'suggested_query_1', type: 'text' },
      { name: 'suggested_query_2', type: 'text' },
      { name: 'title', type: 'metadata' },
      { name: 'author', type: 'metadata' },
      { name: 'date_created', type: 'metadata' },
      { name: 'image_id', type: 'metadata' },
    ],
  },
  layout: [
    introPage(
      '<h2>Choose the better query</h2>',
      '<p>You see an image and two queries that somebody might type to find it. Look at the image first, then read both queries.</p>',
      '<p><strong>A good reason</strong> names a criterion: “Query 2 asks for the losses on the march, which only this map shows.”</p>',
      '<p><strong>A poor reason</strong> repeats the query or says only “It is better.”</p>',
      '<p><strong>When both fit equally well</strong>, take the one that a person would rather type.</p>',
    ),
    pageOf([
      rowOf([shown({ name: 'image_link' })]),
      rowOf(
        [heading('Query 1'), shown({ name: 'suggested_query_1' })],
        [heading('Query 2'), shown({ name: 'suggested_query_2' })],
      ),
      rowOf(
        [
          prose(
            '<p><strong>What makes a query good</strong></p>',
            points(
              'Relevant: detailed enough to tell this image from similar ones',
              'Natural and grammatical, as a person would ask',
              'Not vague, and not over-specific',
              'Reasonable for a limited set of similar images',
            ),
          ),
        ],
        [
          choice('Which query fits the image better?', [
            ['Query 1', 'query_1'],
            ['Query 2', 'query_2'],
          ]),
          bounded('Why is it the better one?', 'Name the criterion that decided. 20 to 300 characters.', 20, 300),
        ],
      ),
    ]),
  ],
  datapoints: [
    {
      image_link: DIAGRAMS.campaign,
      suggested_query_1: 'map of a war',
      suggested_query_2: 'flow map of an army shrinking on its way to Moscow and back',
      title: 'Carte figurative',
      author: 'Charles Minard',
      date_created: '1869',
      image_id: 'img_001',
    },
    {
      image_link: DIAGRAMS.mortality,
      suggested_query_1: 'circular chart of causes of death by month in a field hospital',
      suggested_query_2: 'blue and pink wedges with small handwriting on yellowed paper from April 1854 to March 1856',
      title: 'Diagram of the causes of mortality',
      author: 'Florence Nightingale',
      date_created: '1858',
      image_id: 'img_002',
    },
    {
      image_link: DIAGRAMS.cholera,
      suggested_query_1: 'street map with each case of an illness marked at its address',
      suggested_query_2: 'old map of London',
      title: 'Cholera map of Soho',
      author: 'John Snow',
      date_created: '1854',
      image_id: 'img_003',
    },
    {
      image_link: DIAGRAMS.lamp,
      suggested_query_1: 'what to do when a lamp does not work, as a flowchart',
      suggested_query_2: 'simple flowchart with two decisions for fault finding',
      title: 'Lamp flowchart',
      author: 'Unknown',
      date_created: '2006',
      image_id: 'img_004',
    },
  ],
}
