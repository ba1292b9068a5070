/**
 * The menu of lectures. A lecture is handed to pages without the parts that
 * only lecturers may read: they cannot be shown by mistake.
 */
import { addressOf } from '../../../ledger/index.ts'
import type { DocumentOf } from '../../../ledger/index.ts'
import { documentOf, documentsNamed, documentsOf, requireBySlug, selector } from './reading.ts'

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
export const lectureCards = selector('lecture cards', (): LectureCard[] =>
  documentsOf('lecture').map(cardOf).toSorted(byNumber),
)

export const firstLectures = selector('first lectures', (count: number): LectureCard[] =>
  lectureCards().slice(0, count),
)

export const lectureCardsNamed = selector(
  'lectures named',
  (ids: readonly string[]): LectureCard[] => documentsNamed('lecture', ids).map(cardOf),
)

export const lecturesWith = selector(
  'lectures with',
  (kind: Term['kind'], id: string): LectureCard[] =>
    lectureCards().filter((card) =>
      [card.theme, ...card.audiences, ...card.forms].some(
        (own) => own?.kind === kind && own.id === id,
      ),
    ),
)

export const countOfLecturesWith = selector(
  'count of lectures with',
  (kind: Term['kind'], id: string): number => lecturesWith(kind, id).length,
)

export const lecturesOfTeam = selector('lectures of team', (teamId: string): LectureCard[] =>
  lectureCards().filter(({ team }) => team?.id === teamId),
)

export const countOfLecturesOfTeam = selector(
  'count of lectures of team',
  (teamId: string): number => lecturesOfTeam(teamId).length,
)

export const lecturesBy = selector('lectures by', (lecturerId: string): LectureCard[] =>
  documentsOf('lecture')
    .filter(({ lecturers }) => lecturers.includes(lecturerId))
    .map(cardOf)
    .toSorted(byNumber),
)

export const lecturesOnChapter = selector(
  'lectures on chapter',
  (chapterId: string): LectureCard[] =>
    documentsOf('lecture')
      .filter(({ chapters }) => chapters.includes(chapterId))
      .map(cardOf)
      .toSorted(byNumber),
)

/** Other lectures on the same theme. */
export const lecturesLike = selector(
  'lectures like',
  (id: string, theme: string, count: number): LectureCard[] =>
    lectureCards()
      .filter((card) => card.theme?.id === theme && card.id !== id)
      .slice(0, count),
)

/** Terms of a kind in the order set by the office. */
export const termsOf = selector('terms of', (kind: Term['kind']): Term[] =>
  documentsOf(kind).toSorted((left, right) => left.order - right.order),
)

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
