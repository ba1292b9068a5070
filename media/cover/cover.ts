/**
 * The cover of a document without a picture: an SVG drawn from its kind and title alone,
 * always the same. It is a picture of letters, so the page gives the title beside it.
 */
import type { Kind } from '../../ledger/index.ts'
import { contentHashOf } from '../content-hash.ts'
import { choicesFor } from './choices.ts'
import { palettes, type Palette } from './palettes.ts'
import { patterns } from './patterns.ts'
import { setTitle, widthOf } from './title.ts'

export interface CoverSubject {
  kind: Kind
  title: string
}

const labels: Record<Kind, string> = {
  lecture: '宣讲题目',
  team: '宣讲队伍',
  lecturer: '宣讲员',
  theme: '主题',
  audience: '受众',
  form: '宣讲形式',
  textbook: '乡土教材',
  chapter: '教材章节',
  campaign: '主题活动',
  'campaign-piece': '移风易俗',
  story: '新闻故事',
  figure: '先进典型',
  venue: '文明实践阵地',
  redirect: '',
  'site-settings': '',
  'home-page': '',
  navigation: '',
}

const [width, height, margin, boxWidth] = [1200, 675, 84, 880]
const serif = `'Noto Serif SC','Noto Serif CJK SC','Source Han Serif SC','Songti SC',STSong,SimSun,serif`

/** Names the drawing, not the title: a better drawing gets a new address. */
export const coverHash = (subject: CoverSubject): string => contentHashOf(drawCover(subject))

export function drawCover({ kind, title }: CoverSubject): string {
  const choices = choicesFor(`${kind}\n${title}`)
  const palette = palettes[choices.pick(palettes.length)]!
  const pattern = patterns[choices.pick(patterns.length)]!
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    ground(palette),
    pattern(choices, palette),
    `<rect width="${width}" height="${height}" fill="url(#veil)"/>`,
    frame(palette),
    label(labels[kind], palette),
    lettering(title, palette),
    '</svg>\n',
  ].join('')
}

/** The ground, and the veil of its colour that keeps the pattern from the title. */
const ground = ({ ground: [from, to] }: Palette): string =>
  `<defs><linearGradient id="ground" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>` +
  `<linearGradient id="veil"><stop stop-color="${from}" stop-opacity=".94"/><stop offset=".55" stop-color="${from}" stop-opacity=".8"/><stop offset="1" stop-color="${from}" stop-opacity="0"/></linearGradient></defs>` +
  `<rect width="${width}" height="${height}" fill="url(#ground)"/>`

const frame = ({ line }: Palette): string =>
  `<rect x="26" y="26" width="${width - 52}" height="${height - 52}" rx="6" fill="none" stroke="${line}" stroke-width="3"/>`

function label(text: string, { label: colour, line }: Palette): string {
  const ruleEnd = margin + widthOf(text) * 40
  return (
    `<text x="${margin}" y="128" font-family="${serif}" font-size="36" letter-spacing="4" fill="${colour}">${text}</text>` +
    `<path d="M${margin} 152H${ruleEnd}" stroke="${line}" stroke-width="4"/>`
  )
}

/** The lines of the title, their middle a little under that of the cover. */
function lettering(title: string, palette: Palette): string {
  const { size, lines } = setTitle(title, boxWidth)
  const step = Math.round(size * 1.28)
  const first = Math.round(390 - ((lines.length - 1) * step) / 2 + size * 0.36)
  const spans = lines.map(
    (line, index) => `<tspan x="${margin}" y="${first + index * step}">${escaped(line)}</tspan>`,
  )
  return `<text font-family="${serif}" font-size="${size}" font-weight="700" fill="${palette.title}">${spans.join('')}</text>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
