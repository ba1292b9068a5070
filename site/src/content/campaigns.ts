/** Campaigns, newest first, and their pieces. */
import type { DocumentOf } from '../../../ledger/index.ts'
import { documentsOf, remembered } from './reading.ts'

export type Campaign = DocumentOf<'campaign'>
export type CampaignPiece = DocumentOf<'campaign-piece'>

export const campaigns = (): Campaign[] =>
  remembered('campaigns', () =>
    documentsOf('campaign').toSorted((left, right) =>
      left.period.from < right.period.from ? 1 : left.period.from > right.period.from ? -1 : 0,
    ),
  )

export const piecesOf = (campaignId: string): CampaignPiece[] =>
  documentsOf('campaign-piece')
    .filter(({ campaign }) => campaign === campaignId)
    .toSorted((left, right) => left.order - right.order)

/** Pieces whose campaign is not public. They keep their pages, and a place in the list. */
export const piecesWithoutCampaign = (): CampaignPiece[] => {
  const known = new Set(campaigns().map(({ id }) => id))
  return documentsOf('campaign-piece').filter(({ campaign }) => !known.has(campaign))
}
