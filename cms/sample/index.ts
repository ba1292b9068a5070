/** The door of cms/sample/: every sample document, in the order they are published. */
import { campaignPieces, campaigns } from './content/campaign.ts'
import { figures } from './content/figures.ts'
import { lecturers } from './content/lecturers.ts'
import { lectures } from './content/lectures.ts'
import { homePage, navigation, siteSettings } from './content/site.ts'
import { stories } from './content/stories.ts'
import { teams } from './content/teams.ts'
import { audiences, forms, themes } from './content/terms.ts'
import { chapters, textbooks } from './content/textbooks.ts'
import { venues } from './content/venues.ts'
import type { Sample } from './write.ts'

export { drawingNames } from './write.ts'
export type { DrawingName, DrawnPicture, Sample, SampleBlock, SampleText } from './write.ts'

export const sampleDocuments: Sample[] = [
  ...themes,
  ...audiences,
  ...forms,
  ...teams,
  ...lecturers,
  ...textbooks,
  ...chapters,
  ...figures,
  ...stories,
  ...lectures,
  ...campaigns,
  ...campaignPieces,
  ...venues,
  ...siteSettings,
  ...homePage,
  ...navigation,
]
