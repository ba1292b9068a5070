/**
 * The menu of lectures. A lecture is handed to pages without the parts that
 * only lecturers may read: they cannot be shown by mistake.
 */
import { addressOf } from '../../../ledger/index.ts'
import type { DocumentOf } from '../../../ledger/index.ts'
import { documentOf, documentsNamed, documentsOf, remembered, requireBySlug } from './reading.ts'

type WithLecturerOnly = DocumentOf<'lecture'>
export type PublicLecture = Omit<WithLecturerOnly, 'script' | 'questions'> & {
  questions: string[]
}
export type Term = DocumentOf<'theme' | 'audience' | 'form'>

/** What a lecture's card tells at a glance. */
export interface LectureCard {
  id: string
  address: string
  number: number
  title: string
  promise: string
  lengths: number[]
  theme?: Term
  audiences: Term[]
  forms: Term[]
  team?: DocumentOf<'team'>
  isSample: boolean
}

export const requireLecture = (slug: string | undefined): PublicLecture =>
  withoutLecturerOnly(requireBySlug('lecture', slug))

/** The whole menu, by number. */
export const lectureCards = (): LectureCard[] =>
  remembered('lecture cards', () => documentsOf('lecture').map(cardOf).toSorted(byNumber))

export const lectureCardsNamed = (ids: readonly string[]): LectureCard[] =>
  documentsNamed('lecture', ids).map(cardOf)

export const lecturesWith = (term: Term): LectureCard[] =>
  lectureCards().filter((card) =>
    [card.theme, ...card.audiences, ...card.forms].some(
      (own) => own?.kind === term.kind && own.id === term.id,
    ),
  )

export const lecturesOfTeam = (teamId: string): LectureCard[] =>
  lectureCards().filter(({ team }) => team?.id === teamId)

export const lecturesBy = (lecturerId: string): LectureCard[] => {
  const ids = documentsOf('lecture').filter(({ lecturers }) => lecturers.includes(lecturerId))
  return ids.map(cardOf).toSorted(byNumber)
}

export const lecturesOnChapter = (chapterId: string): LectureCard[] =>
  documentsOf('lecture')
    .filter(({ chapters }) => chapters.includes(chapterId))
    .map(cardOf)
    .toSorted(byNumber)

/** Other lectures on the same theme. */
export const lecturesLike = ({ id, theme }: PublicLecture, count: number): LectureCard[] =>
  lectureCards()
    .filter((card) => card.theme?.id === theme && card.id !== id)
    .slice(0, count)

/** Terms of a kind in the order set by the office. */
export const termsOf = (kind: 'theme' | 'audience' | 'form'): Term[] =>
  remembered(`terms ${kind}`, () => documentsOf(kind).toSorted((a, b) => a.order - b.order))

function withoutLecturerOnly(lecture: WithLecturerOnly): PublicLecture {
  const { script: _script, questions, ...open } = lecture
  return { ...open, questions: questions.map(({ question }) => question) }
}

function cardOf(lecture: WithLecturerOnly): LectureCard {
  const { id, number, title, promise, lengths } = lecture
  const theme = documentOf('theme', lecture.theme)
  const team = documentOf('team', lecture.team)
  return {
    id,
    address: addressOf(lecture) ?? '/lectures/',
    number,
    title,
    promise,
    lengths: lengths.toSorted((left, right) => left - right),
    audiences: documentsNamed('audience', lecture.audiences),
    forms: documentsNamed('form', lecture.forms),
    isSample: lecture.sample === true,
    ...(theme ? { theme } : {}),
    ...(team ? { team } : {}),
  }
}

function byNumber(left: LectureCard, right: LectureCard): number {
  return left.number - right.number
}
