import type { TemplateContent } from '../template-content.ts'

const rows: readonly (readonly [prompt: string, a: string, b: string, session: string])[] = [
  [
    'Explain gravity to a ten-year-old.',
    'Gravity is like an invisible hug from the Earth. Everything that has weight pulls on everything else, and because the Earth is so huge, its pull is strong enough to bring your ball back down when you throw it.',
    'Gravity is the curvature of spacetime caused by mass and energy. Objects in free fall follow geodesics, which is why an apple and the Moon obey the same law.',
    'session_001',
  ],
  [
    'How do I keep basil alive on a windowsill?',
    'Give it six hours of light, water when the top of the soil is dry, and pinch off the flower buds. Never let the pot stand in water overnight.',
    'Water it every day and keep it warm. If the leaves go black, cut them off and start again with a new plant from the shop.',
    'session_001',
  ],
  [
    'Write a polite reply declining a meeting on Friday afternoon.',
    'Thank you for the invitation. I am afraid Friday afternoon is already taken. Would Monday morning suit you instead? I am free until noon.',
    'Can’t do Friday, sorry.',
    'session_002',
  ],
  [
    'What is the difference between weather and climate?',
    'Weather is what you get on a given day; climate is what you can expect over decades. One cold winter says little about climate, but thirty of them say a lot.',
    'They are the same thing, only climate is measured by satellites.',
    'session_002',
  ],
  [
    'Summarise this sentence in five words: “The committee, after three hours of debate, agreed to postpone the decision until the spring.”',
    'Committee postpones decision until spring.',
    'After three hours of debate the committee finally agreed that it would be best to wait.',
    'session_003',
  ],
  [
    'Is 91 a prime number?',
    'No. 91 = 7 × 13, so it has divisors other than 1 and itself.',
    'Yes, 91 is prime: it is odd, does not end in 5, and its digits do not add up to a multiple of 3.',
    'session_003',
  ],
  [
    'What is the longest chemical name you know?',
    'The full name of the protein titin begins like this: methionylthreonylthreonylglutaminylarginyltyrosylglutamylserylleucylphenylalanylalanylglutaminylleucyllysylglutamylarginyllysylglutamylglycylalanylphenylalanylvalylprolylphenylalanylvalylthreonylleucylglycylaspartylprolylglycylisoleucylglutamylglutaminylserylleucyllysylisoleucylaspartylthreonylleucylisoleucylglutamylalanylglycylalanylaspartylalanylleucylglutamylleucylglycylisoleucyl…',
    'Probably “acetylsalicylic acid”, which most people call aspirin.',
    'session_004',
  ],
  [
    'Suggest a name for a café that sells only soup.',
    'Ladle & Loaf. It promises warmth, and bread on the side.',
    '',
    'session_004',
  ],
  [
    'ما هي أفضل طريقة لتعلّم لغة جديدة؟',
    'خصّص وقتًا قصيرًا كل يوم، واستمع كثيرًا قبل أن تتكلّم، ثم تحدّث مع أناس يصحّحون لك بلطف. الاستمرار أهم من طول الدرس.',
    'احفظ القاموس من أوله إلى آخره.',
    'session_005',
  ],
  [
    'How do I make a word bold in HTML?',
    'Wrap it in <strong>: <p>This is <strong>important</strong>.</p> Use <b> when it should only look bold.',
    'Write **word** and the browser will do the rest. <script>alert("bold")</script>',
    'session_005',
  ],
  [
    'Give me three reasons to visit Lisbon in February.',
    '1. Mild days of 15 °C while the rest of Europe freezes.\n2. Short queues at the Jerónimos Monastery.\n3. Almond trees are in blossom an hour to the south.',
    'It is cheap.\nIt is sunny (mostly).\nThe custard tarts 🥧 taste the same all year.',
    'session_006',
  ],
  [
    'Correct the grammar: “Me and him was going to the shops.”',
    'He and I were going to the shops.',
    'Him and me were going to the shops.',
    'session_006',
  ],
  [
    'Why is the sky blue?',
    'Air scatters short wavelengths more than long ones. Blue light reaches your eyes from every part of the sky, while red passes almost straight through; that is also why sunsets, seen through more air, are red.',
    'It reflects the colour of the oceans.',
    'session_007',
  ],
  [
    'Plan a quiet birthday for somebody who hates surprises.',
    'Ask them what they would like and do exactly that. Two or three friends, a favourite meal at a set time, one cake, no singing unless they start it.',
    'Invite everyone they know and tell them about it the day before, so that it is no surprise.',
    'session_007',
  ],
]

/**
 * The design that the first visit opens with. Its datapoints are as a study would have them: short and long, one with a very long word, one
 * empty, one right to left, one with markup.
 */
export const responseComparison: TemplateContent = {
  id: 'response-comparison',
  label: 'Response comparison',
  summary: 'A prompt, two responses side by side, and the question which is more helpful.',
  schema: {
    strict: false,
    fields: [
      { name: 'prompt', type: 'text' },
      { name: 'response_a', type: 'text' },
      { name: 'response_b', type: 'text' },
      { name: 'session_id', type: 'task_group_id' },
    ],
  },
  layout: [
    {
      rows: [
        {
          columns: [
            {
              items: [
                { type: 'rich_text', content: '<strong>Prompt</strong>' },
                { type: 'dataset_field', field: 'prompt' },
              ],
            },
          ],
        },
        {
          columns: [
            {
              items: [
                { type: 'rich_text', content: '<strong>Response A</strong>' },
                { type: 'dataset_field', field: 'response_a' },
              ],
            },
            {
              items: [
                { type: 'rich_text', content: '<strong>Response B</strong>' },
                { type: 'dataset_field', field: 'response_b' },
              ],
            },
          ],
        },
        {
          columns: [
            {
              items: [
                {
                  type: 'multiple_choice',
                  description: 'Which response is more helpful?',
                  answer_limit: 1,
                  options: [
                    { label: 'Response A', value: 'a' },
                    { label: 'Response B', value: 'b' },
                    { label: 'Neither', value: 'neither' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  datapoints: rows.map(([prompt, response_a, response_b, session_id]) => ({
    prompt,
    response_a,
    response_b,
    session_id,
  })),
}
