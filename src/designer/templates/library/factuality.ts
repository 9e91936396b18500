import { pageOf, rowOf, shown } from '../../starts/start-parts.ts'
import type { TemplateContent } from '../template-content.ts'
import { heading, introPage, points, prose, scale } from './parts.ts'

/** Whether a source bears an answer out. */
export const factuality: TemplateContent = {
  id: 'factuality',
  label: 'Factuality rating',
  summary:
    'A question, an answer beside the source it rests on, whether the source bears it out and where, and how sure one is.',
  schema: {
    strict: false,
    fields: [
      { name: 'question', type: 'text' },
      { name: 'answer', type: 'text' },
      { name: 'source', type: 'text' },
      { name: 'model', type: 'metadata' },
    ],
  },
  layout: [
    introPage(
      '<h2>Does the source bear it out?</h2>',
      '<p>You see a question, an answer and a source. Judge the answer by the source alone, not by what you know or could look up.</p>',
      '<p><strong>Good:</strong> quote the words of the answer that the source does not bear out.</p>',
      '<p><strong>Poor:</strong> “It is wrong.”</p>',
      '<p><strong>If the source says nothing about it</strong>, choose “Cannot tell”, even when the answer is true.</p>',
    ),
    pageOf([
      rowOf([heading('Question'), shown({ name: 'question' })]),
      rowOf([heading('Answer'), shown({ name: 'answer' })], [heading('Source'), shown({ name: 'source' })]),
      rowOf(
        [
          prose(
            '<p><strong>What the words mean</strong></p>',
            points(
              '<strong>Supported:</strong> every statement of the answer is in the source',
              '<strong>Partly supported:</strong> some are, some are not there',
              '<strong>Contradicted:</strong> the source says otherwise',
              '<strong>Cannot tell:</strong> the source does not speak of it',
            ),
          ),
        ],
        [
          {
            type: 'multiple_choice_with_free_text',
            description: 'How far does the source support the answer?',
            answer_limit: 1,
            options: [
              { label: 'Supported', value: 'supported', heading: 'Which words of the source show it?' },
              {
                label: 'Partly supported',
                value: 'partly_supported',
                heading: 'Which statements are not in the source?',
              },
              { label: 'Contradicted', value: 'contradicted', heading: 'Which words of the source say otherwise?' },
              { label: 'Cannot tell', value: 'cannot_tell', heading: 'What would you need to know?' },
            ],
          },
          scale('How sure are you?', 1, 5, ['guessing', 'certain']),
        ],
      ),
    ]),
  ],
  datapoints: [
    {
      question: 'When was the lighthouse built?',
      answer:
        'The lighthouse was built within two years and first lit in November 1831; since 1972 it has worked by itself, without a keeper.',
      source:
        'Work on the tower began in spring 1829; the lamp was first lit on 4 November 1831. The last keeper left in 1972, when the light became automatic.',
      model: 'alpha',
    },
    {
      question: 'How much water does the plant need?',
      answer:
        'In winter water it about once a week, when the soil has dried out. In summer water it twice a week, whatever the soil is like.',
      source:
        'From October to March let the soil dry out between waterings, which takes about a week. In the growing season the soil should never be dry to the touch.',
      model: 'beta',
    },
    {
      question: 'Who won the village’s chess tournament?',
      answer:
        'Ada Brandt won the final against Tomas Ilić after five hours of play, with a knight move that nobody in the hall had seen coming.',
      source:
        'After five hours Ilić found the winning knight move. Brandt, who had lost no game before, shook his hand and asked for the next date.',
      model: 'alpha',
    },
    {
      question: 'Is the museum open on Mondays?',
      answer:
        'No, the museum is closed on Mondays; on all other days it is open from ten to five, and longer on the first Friday of a month.',
      source:
        'The museum holds some 4,000 objects from the valley’s mills, among them the oldest paper machine that still runs.',
      model: 'beta',
    },
    {
      question: 'How long is the trail?',
      answer:
        'The trail is 12 km long, climbs about 500 m and brings you back to the church where it begins, after about four hours on foot.',
      source:
        'The circular trail (12 km, 480 m of ascent) starts behind the church. Most walkers need between three and a half and five hours.',
      model: 'gamma',
    },
  ],
}
