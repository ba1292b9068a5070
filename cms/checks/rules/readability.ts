/**
 * 接地气: how a text reads and sounds. About sentences, never about a person:
 * there is no score, only what to look at.
 */
import { findingIn, type Finding } from '../finding.ts'
import type { Passage, Span, TextOfDocument } from '../passages.ts'
import type { Rule } from './rule.ts'

export interface Readability {
  /** Han characters. */
  characters: number
  /** Read in silence, and read aloud. */
  readingMinutes: number
  speakingMinutes: number
  /** Of all characters, those in long noun chains and in phrases of official documents: 0 to 1. */
  chainShare: number
  phraseShare: number
  /** The hardest sentences, hardest first. */
  hardest: HardSentence[]
}

interface HardSentence {
  path: string
  paragraph?: number
  sentence: string
  characters: number
}

const readPerMinute = 400
const spokenPerMinute = 200
const longest = 80
const longestChain = 16
const shownSentences = 3
const worthShowing = 40

const han = /\p{Script=Han}/gu
/** A run of characters without one of the small words that give a sentence its joints. */
const chain =
  /(?:(?![的了着过是在有和与及或把被给让从到对向为以就也都还又再很不没我你他她它们这那哪什么怎样说看听讲来去上下里外吧呢吗啊])\p{Script=Han}){12,}/gu
const phrase =
  /进一步|切实|扎实推进|深入开展|深入推进|全面推进|着力|狠抓|抓手|高度重视|统筹推进|有力有序|有序推进|落实落细|走深走实|见行见效|提质增效|赋能|助力|打造|构建|夯实|凝聚|营造|强化|深化|聚焦|立足|以.{2,12}为(?:抓手|契机|载体|引领)|取得(?:了)?(?:显著|明显|良好)?(?:成效|效果)/gu

const isProse = ({ role }: Passage): boolean =>
  role === 'paragraph' || role === 'item' || role === 'quote'

export function readabilityOf({ passages }: TextOfDocument): Readability {
  const prose = passages.filter(isProse)
  const sentences = prose.flatMap((passage) =>
    passage.sentences.map((span) => measured(passage, span)),
  )
  const read = passages.filter(({ role }) => isProse({ role } as Passage) || role === 'verse')
  const characters = sum(read.map(({ text }) => countHan(text)))
  const inProse = Math.max(1, sum(sentences.map((one) => one.characters)))
  return {
    characters,
    readingMinutes: minutes(characters, readPerMinute),
    speakingMinutes: minutes(characters, spokenPerMinute),
    chainShare: sum(sentences.map(({ inChains }) => inChains)) / inProse,
    phraseShare: sum(sentences.map(({ inPhrases }) => inPhrases)) / inProse,
    hardest: sentences
      .filter((one) => one.characters >= worthShowing)
      .sort((one, other) => hardness(other) - hardness(one))
      .slice(0, shownSentences)
      .map(({ passage: { path, paragraph }, sentence, characters }) => ({
        path,
        ...(paragraph === undefined ? {} : { paragraph }),
        sentence,
        characters,
      })),
  }
}

interface Measured {
  passage: Passage
  sentence: string
  characters: number
  inChains: number
  inPhrases: number
}

function measured(passage: Passage, { start, end }: Span): Measured {
  const sentence = passage.text.slice(start, end)
  return {
    passage,
    sentence,
    characters: countHan(sentence),
    inChains: sum([...sentence.matchAll(chain)].map(([found]) => found.length)),
    inPhrases: sum([...sentence.matchAll(phrase)].map(([found]) => found.length)),
  }
}

const hardness = ({ characters, inChains, inPhrases }: Measured): number =>
  characters + inChains + 2 * inPhrases

const countHan = (text: string): number => text.match(han)?.length ?? 0
const minutes = (characters: number, perMinute: number): number =>
  Math.max(1, Math.round(characters / perMinute))
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)

/** Sentences nobody can say in one breath, and heaps of nouns. */
export const hardSentences: Rule = ({ passages }) =>
  passages.filter(isProse).flatMap((passage) =>
    passage.sentences.flatMap((span): Finding[] => {
      const { sentence, characters } = measured(passage, span)
      const heap = [...sentence.matchAll(chain)].find(([found]) => found.length >= longestChain)
      return [
        ...(characters > longest
          ? [findingIn(passage, span, { code: 'SENTENCE_LONG', values: [characters] })]
          : []),
        ...(heap ? [heaped(passage, span.start + heap.index, heap[0])] : []),
      ]
    }),
  )

const heaped = (passage: Passage, start: number, found: string): Finding =>
  findingIn(
    passage,
    { start, end: start + found.length },
    { code: 'NOUN_CHAIN', values: [found.length] },
  )
