/** Teams by tier, and who and what belongs to them. */
import type { DocumentOf } from '../../../ledger/index.ts'
import { documentsOf, remembered } from './reading.ts'

export type Team = DocumentOf<'team'>

export const teamsOfTier = (tier: Team['tier']): Team[] =>
  remembered(`teams ${tier}`, () =>
    documentsOf('team')
      .filter((team) => team.tier === tier)
      .toSorted((left, right) => left.order - right.order),
  )

export const squadsOf = (teamId: string): Team[] =>
  teamsOfTier('squad').filter(({ parent }) => parent === teamId)

export const lecturersOf = (teamId: string): DocumentOf<'lecturer'>[] =>
  documentsOf('lecturer').filter(({ team }) => team === teamId)
