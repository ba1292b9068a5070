/** The door of cms/collections/, in the order of the menu. */
import { CampaignPieces } from './campaign-pieces.ts'
import { Campaigns } from './campaigns.ts'
import { Chapters } from './chapters.ts'
import { Figures } from './figures.ts'
import { Files } from './files.ts'
import { Lecturers } from './lecturers.ts'
import { Lectures } from './lectures.ts'
import { Media } from './media.ts'
import { Redirects } from './redirects.ts'
import { Stories } from './stories.ts'
import { Teams } from './teams.ts'
import { Audiences, Forms, Themes } from './terms.ts'
import { Textbooks } from './textbooks.ts'
import { Venues } from './venues.ts'

/** What is published, always through the workflow. */
export const documents = [
  Lectures,
  Teams,
  Lecturers,
  Themes,
  Audiences,
  Forms,
  Textbooks,
  Chapters,
  Campaigns,
  CampaignPieces,
  Stories,
  Figures,
  Venues,
  Redirects,
]

/** What documents use. */
export const library = [Media, Files]

export { Units } from './units.ts'
export { usersOf } from './users.ts'
export { levelAbove, venueLevels, type VenueLevel } from './venues.ts'
