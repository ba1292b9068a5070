/** 移风易俗主题活动 and its pieces. */
import { samplesOf } from '../write.ts'

export const campaigns = samplesOf('campaign', [])

export const campaignPieces = samplesOf('campaign-piece', [])
