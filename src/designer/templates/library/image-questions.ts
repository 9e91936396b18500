import { choice, pageOf, rowOf, shown } from '../../starts/start-parts.ts'
import type { TemplateContent } from '../template-content.ts'
import { DIAGRAMS } from './example-media.ts'
import { bounded, introPage, points, prose, ONE_IMAGE } from './parts.ts'

/** A question about an image, and its answer. */
export const imageQuestions: TemplateContent = {
  id: 'image-questions',
  label: 'Image questions and answers',
  summary: 'An image at the left; the type of question, a well-formed question about it, and its answer at the right.',
  schema: ONE_IMAGE,
  layout: [
    introPage(
      '<h2>Ask the image something, and answer it</h2>',
      '<p>Write one question that the image answers, and its accurate answer. Somebody else will check it with nothing but the image.</p>',
      '<p><strong>Good:</strong> “In which month of the first year were the deaths highest?” – “In January 1855.”</p>',
      '<p><strong>Poor:</strong> “What do you see?” – “A chart.”</p>',
      '<p><strong>If text in the image is too small to read</strong>, ask about what can be read.</p>',
    ),
    pageOf([
      rowOf(
        [shown({ name: 'link' })],
        [
          prose(
            '<p><strong>Types of question</strong></p>',
            points(
              '<strong>Lookup:</strong> the answer can be read off the image',
              '<strong>Summarisation:</strong> the answer describes or interprets what is shown',
              '<strong>Analytical:</strong> the answer needs a calculation or a conclusion',
            ),
          ),
          choice('Which type of question will you ask?', [
            ['Lookup', 'lookup'],
            ['Summarisation', 'summarisation'],
            ['Analytical', 'analytical'],
          ]),
          bounded('Your question', 'A whole sentence that ends with a question mark. 15 to 200 characters.', 15, 200),
          bounded('Its answer', 'Accurate, and no longer than it must be. 2 to 300 characters.', 2, 300),
        ],
      ),
    ]),
  ],
  datapoints: [
    { link: DIAGRAMS.mortality, id: 'a_001' },
    { link: DIAGRAMS.trade, id: 'a_002' },
    { link: DIAGRAMS.lamp, id: 'a_003' },
    { link: DIAGRAMS.campaign, id: 'a_004' },
  ],
}
