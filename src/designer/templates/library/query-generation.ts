import { pageOf, rowOf, shown } from '../../starts/start-parts.ts'
import type { TemplateContent } from '../template-content.ts'
import { DIAGRAMS } from './example-media.ts'
import { bounded, introPage, points, prose, ONE_IMAGE } from './parts.ts'

/** Two search queries to be written for an image. */
export const queryGeneration: TemplateContent = {
  id: 'query-generation',
  label: 'Query generation',
  summary: 'An image at the left; the criteria and two queries to be written, from different angles, at the right.',
  schema: ONE_IMAGE,
  layout: [
    introPage(
      '<h2>Write two queries</h2>',
      '<p>You see an image. Write two queries that somebody might type when an image like this is what they need.</p>',
      '<p><strong>Good:</strong> “how did an army’s strength change over a campaign” and “example of a chart that tells a story for a history lesson”: two people, two purposes.</p>',
      '<p><strong>Poor:</strong> “map with a brown band” and “brown band on a map”: visible details, the same twice.</p>',
      '<p><strong>If the image has no clear purpose</strong>, think of who would put it into a report.</p>',
    ),
    pageOf([
      rowOf(
        [shown({ name: 'link' })],
        [
          prose(
            '<p><strong>Two queries, two angles</strong></p>',
            points(
              'For example a business need in one and a kind of person in the other',
              'Phrased as a person would ask',
              'About what the image is for, not about details one can see in it',
            ),
          ),
          bounded('First query', '15 to 150 characters.', 15, 150),
          bounded(
            'Second query',
            'From another angle than the first: another person, another purpose. 15 to 150 characters.',
            15,
            150,
          ),
        ],
      ),
    ]),
  ],
  datapoints: [
    { link: DIAGRAMS.trade, id: 'q_001' },
    { link: DIAGRAMS.campaign, id: 'q_002' },
    { link: DIAGRAMS.cholera, id: 'q_003' },
    { link: DIAGRAMS.lamp, id: 'q_004' },
  ],
}
