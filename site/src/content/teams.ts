/** Teams by tier, and who and what belongs to them. */
import type { DocumentOf } from '../../../ledger/index.ts'
import { documentsOf, selector } from './reading.ts'

export type Team = DocumentOf<'team'>

export const teamsOfTier = selector('teams of tier', (tier: Team['tier']): Team[] =>
  documentsOf('team')
    .filter((team) => team.tier === tier)
    .toSorted((left, right) => left.order - right.order),
)

export const squadsOf = selector('squads of', (teamId: string): Team[] =>
  teamsOfTier('squad').filter(({ parent }) => parent === teamId),
)

export const lecturersOf = selector('lecturers of', (teamId: string): DocumentOf<'lecturer'>[] =>
  documentsOf('lecturer').filter(({ team }) => team === teamId),
)
