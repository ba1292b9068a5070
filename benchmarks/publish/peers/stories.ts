/** The same stories as the others take them: Markdown files with front matter, and data. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LedgerView, readLedgerFile } from '../../../ledger/index.ts'
import type { DocumentOf, Picture, RichText } from '../../../ledger/index.ts'
import type { Site } from '../site.ts'

export interface PeerFolders {
  content: string
  data: string
}

/** Writes one file a story, and `site.json` with settings, navigation and themes. */
export async function writeStories({ content: { path } }: Site, folders: PeerFolders) {
  const view = new LedgerView()
  for await (const entry of readLedgerFile(path)) view.apply(entry)
  await mkdir(folders.content, { recursive: true })
  await mkdir(folders.data, { recursive: true })
  const data = {
    settings: view.document('site-settings', 'site-settings'),
    navigation: view.document('navigation', 'navigation'),
    home: view.document('home-page', 'home-page'),
    themes: Object.fromEntries(view.documents('theme').map((theme) => [theme.id, theme])),
  }
  await writeFile(join(folders.data, 'site.json'), JSON.stringify(data))
  for (const story of view.documents('story'))
    await writeFile(join(folders.content, `${story.slug}.md`), markdownOf(story))
}

/** JSON is YAML, so each value of the front matter is written as JSON. */
function markdownOf({
  title,
  summary,
  on,
  byline,
  source,
  picture,
  themes,
  body,
}: DocumentOf<'story'>) {
  const front = { title, summary, date: on, byline, source, themes, picture: shown(picture) }
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n${textOf(body)}\n`
}

const shown = (picture: Picture | undefined) =>
  picture && {
    webp: setOf(picture, 'webp'),
    jpeg: setOf(picture, 'jpeg'),
    src: `/media/${picture.renditions.at(-1)?.hash}.jpg`,
    width: picture.width,
    height: picture.height,
    alt: picture.alt,
  }

const setOf = ({ renditions }: Picture, format: string): string =>
  renditions
    .filter((rendition) => rendition.format === format)
    .map(({ hash, width }) => `/media/${hash}.${format === 'jpeg' ? 'jpg' : format} ${width}w`)
    .join(', ')

/** Only what manyStories writes: headings and paragraphs of plain text. */
const textOf = (body: RichText): string =>
  body
    .map((block) => {
      const children = 'children' in block ? block.children : []
      const text = children.map((inline) => ('text' in inline ? inline.text : '')).join('')
      return block.type === 'heading' ? `${'#'.repeat(block.level)} ${text}` : text
    })
    .join('\n\n')
