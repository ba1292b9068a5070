/** Campaigns, newest first, and their pieces. */
import type { DocumentOf } from '../../../ledger/index.ts'
import { cardOf, documentsOf, selector, type Card } from './reading.ts'

export type Campaign = DocumentOf<'campaign'>
export type CampaignPiece = Card<'campaign-piece'>

/** Without the texts of their sections. */
export const campaigns = selector('campaigns', (): Campaign[] =>
  documentsOf('campaign')
    .map((campaign) => ({ ...campaign, sections: [] }))
    .toSorted((left, right) =>
      left.period.from < right.period.from ? 1 : left.period.from > right.period.from ? -1 : 0,
    ),
)

/** The campaign that the home page shows where none was chosen. */
export const newestCampaign = selector('newest campaign', () => campaigns()[0])

export const piecesOf = selector('pieces of campaign', (campaignId: string): CampaignPiece[] =>
  pieceCards()
    .filter(({ campaign }) => campaign === campaignId)
    .toSorted((left, right) => left.order - right.order),
)

/** Pieces whose campaign is not public. They keep their pages, and a place in the list. */
export const piecesWithoutCampaign = selector('pieces without campaign', (): CampaignPiece[] => {
  const known = new Set(campaigns().map(({ id }) => id))
  return pieceCards().filter(({ campaign }) => !known.has(campaign))
})

const pieceCards = selector('piece cards', (): CampaignPiece[] =>
  documentsOf('campaign-piece').map(cardOf),
)
