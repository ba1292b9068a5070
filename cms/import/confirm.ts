/**
 * Writes what an editor confirmed: pictures, the document, the chapters of a
 * book, in one transaction and with the editor's own rights. The file is read
 * anew, so that nothing has to be kept between preview and confirmation.
 */
import { ValidationError, type PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Picture, RichText } from '../../ledger/index.ts'
import { MediaError } from '../../media/index.ts'
import type { KindCollection } from '../kinds.ts'
import { messages } from '../messages.ts'
import { cleanLine, toLexical } from '../rich-text/index.ts'
import { readTextApart } from './apart.ts'
import { divide } from './chapters.ts'
import { valuesOf } from './guesses/fields.ts'
import type { ImportedFile } from './open.ts'
import { roles as roleNames, type Role } from './outline/roles.ts'
import { keep, takeIn, type TakenPicture } from './pictures.ts'
import type { PictureNumber } from './pieces.ts'
import { FieldsError, ImportError } from './refusal.ts'
import type { Target } from './targets.ts'
import { composeWhole, type Recognised } from './text.ts'
import { inTransactionOf } from './transaction.ts'

const roleName = z.enum(Object.keys(roleNames) as [Role, ...Role[]])

/** What the editor chose, as the page sends it. */
export const choicesOfText = z.strictObject({
  /** By the number of the block; what is not named stays as recognised. */
  roles: z.record(z.string().regex(/^\d+$/), roleName).default({}),
  title: z.string().max(500),
  summary: z.string().max(2_000).default(''),
  day: z.string().max(20).default(''),
  body: z.string().max(40),
  /** What each picture shows; one that is not named is left out. */
  pictures: z.record(z.string().regex(/^\d+$/), z.string().max(500)).default({}),
  /** Of fields that were guessed: what the editor left or put in their place. */
  guesses: z.record(z.string().max(40), z.array(z.string().max(500)).max(50)).default({}),
})

export type TextChoices = z.infer<typeof choicesOfText>

interface Confirmation {
  req: PayloadRequest
  collection: KindCollection
  target: Target
  file: ImportedFile
  choices: TextChoices
}

/** The id of the new working copy. */
export async function confirmText(confirmation: Confirmation): Promise<string> {
  const { req, target, file, choices } = confirmation
  const recognised = withChoices(await readTextApart(file), choices)
  const texts = textsOf(recognised, target)
  requireFields(target, choices, texts)
  const taken = await takePictures(recognised, choices)
  return inTransactionOf(req, async () => {
    const ids = new Map<number, string>()
    for (const [number, picture] of taken) ids.set(number, await keep(picture, req))
    return write(confirmation, texts, ids)
  })
}

interface Texts {
  body: RichText
  chapters: { title: string; text: RichText }[]
}

function textsOf({ source, roles }: Recognised, { hasChapters }: Target): Texts {
  if (!hasChapters) return { body: composeWhole(source, roles).text, chapters: [] }
  const { introduction, chapters } = divide(source, roles)
  return { body: introduction, chapters }
}

/** Roles are for paragraphs; what was not confirmed of pictures and tables is taken out of the text. */
function withChoices({ source, roles }: Recognised, choices: TextChoices): Recognised {
  const chosen = roles.map((role, at) => role && (choices.roles[String(at)] ?? role))
  const left = source.blocks.flatMap((block, at) =>
    (block.type === 'picture' && choices.pictures[String(block.picture)] === undefined) ||
    (block.type === 'table' && choices.roles[String(at)] === 'none')
      ? [at]
      : [],
  )
  const isKept = (_: unknown, at: number) => !left.includes(at)
  return {
    source: { ...source, blocks: source.blocks.filter(isKept) },
    roles: chosen.filter(isKept),
  }
}

function requireFields(target: Target, choices: TextChoices, { chapters }: Texts): void {
  const errors: Record<string, string> = {}
  if (cleanLine(choices.title) === '') errors.title = messages.FIELD_REQUIRED
  for (const [number, alt] of Object.entries(choices.pictures))
    if (cleanLine(alt) === '') errors[`pictures.${number}`] = messages.FIELD_REQUIRED
  if (Object.keys(errors).length > 0) throw new FieldsError(errors)
  if (target.hasChapters && chapters.length === 0) throw new ImportError('IMPORT_NO_CHAPTERS')
}

async function takePictures({ source }: Recognised, choices: TextChoices) {
  const taken = new Map<number, TakenPicture>()
  for (const [number, alt] of Object.entries(choices.pictures)) {
    const picture = source.pictures[Number(number)]
    if (!picture) throw new ImportError('IMPORT_CHOICES_UNKNOWN')
    try {
      taken.set(Number(number), await takeIn(picture, cleanLine(alt).slice(0, 200)))
    } catch (error) {
      if (!(error instanceof MediaError)) throw error
      throw new FieldsError({ [`pictures.${number}`]: messages[error.code] }, { cause: error })
    }
  }
  return taken
}

async function write(
  { req, collection, target, choices }: Confirmation,
  { body, chapters }: Texts,
  ids: Map<number, string>,
): Promise<string> {
  const lexical = (text: RichText) => (text.length > 0 ? lexicalOf(text, ids) : undefined)
  const field = target.bodies.find((one) => one.field === choices.body) ?? target.bodies[0]
  const data = {
    [target.title.field]: cleanLine(choices.title),
    ...(target.summary && choices.summary ? { [target.summary.field]: choices.summary } : {}),
    ...(target.day && choices.day ? { [target.day.field]: choices.day } : {}),
    ...(field ? { [field.field]: lexical(body) } : {}),
    ...valuesOf(target.guessed ?? [], choices.guesses),
  }
  const id = await create(req, collection, data)
  for (const [index, { title, text }] of chapters.entries())
    await ofChapter(index, title, () =>
      create(req, 'chapters', { textbook: id, title, order: index + 1, body: lexical(text) }),
    )
  return id
}

/** What is wrong with a chapter is said with its name. */
async function ofChapter(
  index: number,
  title: string,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const why = error.data.errors.map(({ message }) => message).join('')
    throw new FieldsError({ chapters: `第 ${index + 1} 章“${title}”：${why}` }, { cause: error })
  }
}

async function create(req: PayloadRequest, collection: KindCollection, data: object) {
  const doc = await req.payload.create({
    collection,
    data: data as never,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return String(doc.id)
}

const lexicalOf = (text: RichText, ids: Map<number, string>) =>
  toLexical(text, {
    idOf: ({ id }) => id,
    mediaOf: (picture: Picture) => ids.get((picture as unknown as PictureNumber).number) ?? '',
  })
