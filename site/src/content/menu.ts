/**
 * The filters of the menu of lectures: groups of values, each with a slot.
 * styles/filters.css has a rule for each slot; see site/menu-slots.ts.
 */
import { addressOf } from '../../../ledger/index.ts'
import { lectureCards, termsOf, type LectureCard } from './lectures.ts'
import { slotCount } from './menu-slots.ts'
import { selector } from './reading.ts'

export interface FilterValue {
  slot: number
  label: string
  count: number
  /** Written into the combined address. */
  value: string
  address?: string
}

export interface FilterGroup {
  name: 'theme' | 'audience' | 'form' | 'length' | 'team'
  label: string
  values: FilterValue[]
}

interface Draft {
  label: string
  value: string
  address?: string | undefined
  cards: LectureCard[]
}

export interface Menu {
  groups: FilterGroup[]
  /** The slots that each lecture carries, by its id. */
  slotsOf: Record<string, number[]>
}

/** Groups with their values in use. Values beyond the last slot are left out of the filters. */
export const lectureMenu = selector('lecture menu', (): Menu => makeMenu())

function makeMenu(): Menu {
  const slotsOf = new Map<string, number[]>()
  let slot = 0
  const take = ({ label, value, address, cards }: Draft): FilterValue[] => {
    if (slot === slotCount || cards.length === 0) return []
    slot += 1
    for (const { id } of cards) slotsOf.set(id, [...(slotsOf.get(id) ?? []), slot])
    return [{ slot, label, value, count: cards.length, ...(address ? { address } : {}) }]
  }
  const drafted: [FilterGroup['name'], string, Draft[]][] = [
    ['audience', '讲给谁听', termDrafts('audience')],
    ['form', '形式', termDrafts('form')],
    ['length', '时长', lengthDrafts()],
    ['theme', '主题', termDrafts('theme')],
    ['team', '队伍', teamDrafts()],
  ]
  const groups = drafted
    .map(([name, label, drafts]) => ({ name, label, values: drafts.flatMap(take) }))
    .filter(({ values }) => values.length > 0)
  return { groups, slotsOf: Object.fromEntries(slotsOf) }
}

const termDrafts = (kind: 'theme' | 'audience' | 'form'): Draft[] =>
  termsOf(kind).map((term) => ({
    label: term.name,
    value: term.slug,
    address: addressOf(term),
    cards: lectureCards().filter((card) =>
      (kind === 'theme' ? [card.theme] : kind === 'audience' ? card.audiences : card.forms).some(
        (own) => own?.id === term.id,
      ),
    ),
  }))

function lengthDrafts(): Draft[] {
  const lengths = new Set(lectureCards().flatMap((card) => card.lengths))
  return [...lengths]
    .toSorted((left, right) => left - right)
    .map((length) => ({
      label: `${length} 分钟`,
      value: String(length),
      cards: lectureCards().filter((card) => card.lengths.includes(length)),
    }))
}

function teamDrafts(): Draft[] {
  const teams = new Map(lectureCards().flatMap(({ team }) => (team ? [[team.id, team]] : [])))
  return [...teams.values()]
    .toSorted((left, right) => left.tier.localeCompare(right.tier) || left.order - right.order)
    .map((team) => ({
      label: team.name,
      value: team.slug,
      cards: lectureCards().filter((card) => card.team?.id === team.id),
    }))
}
