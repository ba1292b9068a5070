/**
 * What a lecture's form asks besides title and text, guessed from its file: by
 * what a table at its head says, or else by the text. Pure. An editor sees
 * every guess with its reason and confirms it; none is written unseen.
 */
import { guessReasons } from '../../messages.ts'
import type { Roles } from '../outline/recognise.ts'
import { plainTextOf, type Source } from '../source.ts'
import { summaryOf } from '../suggestions.ts'
import { factsOf, type Fact } from './facts.ts'
import { minutesIn } from './minutes.ts'
import { termOfText, termsNamed, type Term } from './named.ts'

export interface Guess {
  field: string
  /** Ids of what is chosen, or the words or numbers to write. */
  values: string[]
  /** Why, in the editor's words; '' where nothing was found. */
  why: string
}

/** The terms that an editor may choose, and the first number that is free. */
export interface Choices {
  terms: Record<'theme' | 'audiences' | 'forms' | 'team' | 'lecturers', Term[]>
  number: number
}

const labels: Record<string, RegExp> = {
  number: /^(?:总菜单)?编号$/u,
  promise: /^(?:一句话(?:承诺|简介|介绍)?|内容(?:简介|提要)|宣讲(?:目的|目标))$/u,
  theme: /^(?:宣讲)?(?:主题|专题|类别|领域)$/u,
  audiences: /^(?:宣讲|适[合用宜]|授课|面向)?(?:对象|受众|听众|人群)$/u,
  forms: /^(?:宣讲|授课)?(?:形式|方式)$/u,
  lengths: /^(?:宣讲|授课|建议)?(?:时长|时间|课时|学时)$/u,
  team: /^(?:宣讲)?(?:队伍|团队|小分队)$/u,
  lecturers: /^(?:主讲人?|宣讲[员人]|主讲教师|讲师)$/u,
}

export const isFactOfLecture = (label: string): boolean =>
  Object.values(labels).some((known) => known.test(label))

export function guessLecture(source: Source, roles: Roles, { terms, number }: Choices): Guess[] {
  const facts = factsOf(source, isFactOfLecture)
  const said = (field: string) => facts.find(({ label }) => labels[field]?.test(label))
  const text = source.blocks
    .map((block) => (block.type === 'paragraph' ? plainTextOf(block.children) : ''))
    .join('\n')
  const chosen = (field: keyof Choices['terms'], isMany: boolean): Guess => {
    const named = termsOfFact(said(field), terms[field]).slice(0, isMany ? undefined : 1)
    if (named.length > 0) return guess(field, idsOf(named), guessReasons.SAID(said(field)!))
    const about = field === 'theme' || field === 'audiences' || field === 'forms'
    const found = about ? termOfText(text, terms[field]) : undefined
    return found ? guess(field, [found.id], guessReasons.ABOUT(found.name)) : guess(field, [], '')
  }
  return [
    numberOf(said('number'), number),
    promiseOf(said('promise'), summaryOf(source, roles)),
    chosen('theme', false),
    chosen('audiences', true),
    chosen('forms', true),
    lengthsOf(said('lengths'), text),
    chosen('team', false),
    chosen('lecturers', true),
  ]
}

const guess = (field: string, values: string[], why: string): Guess => ({ field, values, why })

const idsOf = (terms: Term[]): string[] => terms.map(({ id }) => id)

const termsOfFact = (fact: Fact | undefined, terms: Term[]): Term[] =>
  fact ? termsNamed(fact.value, terms) : []

function numberOf(fact: Fact | undefined, next: number): Guess {
  const written = /^\D{0,3}(\d{1,5})\D{0,2}$/u.exec(fact?.value ?? '')?.[1]
  return written && fact
    ? guess('number', [String(Number(written))], guessReasons.SAID(fact))
    : guess('number', [String(next)], guessReasons.NEXT_NUMBER)
}

const longestPromise = 120

/** The first sentences that are short enough. */
function promiseOf(fact: Fact | undefined, summary: string): Guess {
  if (fact && fact.value.length <= longestPromise)
    return guess('promise', [fact.value], guessReasons.SAID(fact))
  const [first = ''] = summary.match(/[^。！？…]+[。！？…]+["”’）]*/gu) ?? []
  const isShort = first !== '' && first.length <= longestPromise
  return isShort
    ? guess('promise', [first.trim()], guessReasons.FIRST_SENTENCE)
    : guess('promise', [], '')
}

const charactersOfMinute = 200
const usualLengths = [5, 10, 15, 20, 30, 45, 60, 90, 120]

function lengthsOf(fact: Fact | undefined, text: string): Guess {
  const written = minutesIn(fact?.value ?? '').slice(0, 6)
  if (fact && written.length > 0)
    return guess('lengths', written.map(String), guessReasons.SAID(fact))
  const characters = text.replace(/\s/gu, '').length
  const minutes = usualLengths.find((one) => one * charactersOfMinute >= characters) ?? 120
  return guess('lengths', [String(minutes)], guessReasons.BY_LENGTH(characters))
}
