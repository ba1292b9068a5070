/** Every drawing by its name, as SVG and as the PNG that the media store takes in. */
import sharp from 'sharp'
import type { DrawingName } from '../write.ts'
import { hands, wedding } from './celebrations.ts'
import { classroom, elders, library, studyRoom } from './indoors.ts'
import { clapper, stage } from './performances.ts'
import { sheet } from './shapes.ts'
import { eveningCity, streetCorner } from './town.ts'
import { courtyard, noticeboard, villageSquare, wheatField } from './village.ts'
import { saplings, workshop } from './work.ts'

const drawings: Record<DrawingName, () => string> = {
  'village-square': villageSquare,
  clapper,
  'study-room': studyRoom,
  'wheat-field': wheatField,
  'evening-city': eveningCity,
  wedding,
  library,
  hands,
  classroom,
  workshop,
  courtyard,
  stage,
  saplings,
  noticeboard,
  'street-corner': streetCorner,
  elders,
}

export const drawingSvg = (name: DrawingName): string => drawings[name]()

/** The drawing as PNG, 1600 by 1000. The same code makes the same bytes. */
export const drawingPng = (name: DrawingName): Promise<Buffer> =>
  sharp(Buffer.from(drawingSvg(name)))
    .resize(sheet.width, sheet.height)
    .png({ palette: false })
    .toBuffer()
