import type { Question } from './list-questions.ts'

/** A question with the name of its type in the JSON Schema and in TypeScript, such as `WhichIsBetterAnswer`. */
export type NamedQuestion = { readonly name: string; readonly question: Question }

/** Unique names, made from the questions' words; of equals the second ends in 2. The same layout gives the same names. */
export function nameQuestions(questions: readonly Question[]): readonly NamedQuestion[] {
  const used = new Set<string>()
  return questions.map((question) => {
    const words = slugOf(question.text) || 'question'
    const title = words.replace(/(?:^|_)(.)/gu, (_, first: string) => first.toUpperCase())
    // A name may not begin with a digit or a mark.
    const stem = `${/^\p{ID_Start}/u.test(title) ? '' : 'Question'}${title}Answer`
    const name = firstFree(
      (count) => (count === 1 ? stem : `${stem}${count}`),
      (one) => !used.has(one),
    )
    used.add(name)
    return { name, question }
  })
}

/**
 * A text as a name: lower case, letters and digits of any script, words joined by `_`, Latin letters without accents, about 40 characters
 * at most. Empty when the text has no letter or digit.
 */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{ID_Continue}]+|_+/u)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    if (slug !== '' && slug.length + word.length >= LONGEST) break
    slug = slug === '' ? Array.from(word).slice(0, LONGEST).join('') : `${slug}_${word}`
  }
  return slug
}

/** The first of the numbered names that is free: `nameOf` is asked with 1, 2, 3, … */
export function firstFree(nameOf: (count: number) => string, isFree: (name: string) => boolean): string {
  let count = 1
  while (!isFree(nameOf(count))) count++
  return nameOf(count)
}

const LONGEST = 40
