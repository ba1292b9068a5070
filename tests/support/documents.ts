/**
 * One valid, complete document for each kind. A test names what matters to it:
 * `aLecture({ title: '讲节约' })`. The defaults refer to each other, so that
 * `oneOfEachKind()` makes a ledger in which every reference is published.
 * Pictures are left out, so that nothing has to be stored beside the ledger:
 * `aPicture()` makes one.
 */
import { parseDocument } from '../../ledger/index.ts'
import type { DocumentOf, Kind, LedgerDocument, LedgerFile, Picture } from '../../ledger/index.ts'
import { aRichText, paragraphs } from './rich-text.ts'

type Changes<K extends Kind> = Partial<{
  [Key in keyof DocumentOf<K>]: DocumentOf<K>[Key] | undefined
}>

/** Takes the changes over the defaults, leaves out what is undefined, and checks the whole. */
function document<K extends Kind>(defaults: DocumentOf<K>, changes: Changes<K>): DocumentOf<K> {
  const merged = Object.entries({ ...defaults, ...changes })
  const present = merged.filter(([, value]) => value !== undefined)
  return parseDocument(Object.fromEntries(present)) as DocumentOf<K>
}

const hashLike = (letter: string) => letter.repeat(64)

/** A picture with two sizes in each format. `letter` keeps the hashes of several apart. */
export function aPicture(changes: Partial<Picture> = {}, letter = 'a'): Picture {
  const sizes = [640, 1280] as const
  const formats = ['avif', 'webp', 'jpeg'] as const
  return {
    hash: hashLike(letter),
    width: 1280,
    height: 960,
    alt: '村口的大树下，村民围坐听讲',
    caption: '树下开讲',
    credit: '示例图片',
    renditions: formats.flatMap((format, row) =>
      sizes.map((width, column) => ({
        format,
        width,
        height: (width * 3) / 4,
        hash: `${letter}${row}${column}`.padEnd(64, letter),
        bytes: 10_000,
      })),
    ),
    ...changes,
  }
}

export function aFile(changes: Partial<LedgerFile> = {}): LedgerFile {
  return {
    hash: hashLike('f'),
    name: '讲义.pdf',
    title: '讲义（大字版）',
    mediaType: 'application/pdf',
    bytes: 245_760,
    ...changes,
  }
}

export const aTheme = (changes: Changes<'theme'> = {}) =>
  document<'theme'>(
    {
      kind: 'theme',
      id: 'theme-1',
      slug: 'xiangcun-zhenxing',
      name: '乡村振兴',
      description: '产业、人才、文化、生态、组织',
      order: 1,
    },
    changes,
  )

export const anAudience = (changes: Changes<'audience'> = {}) =>
  document<'audience'>(
    {
      kind: 'audience',
      id: 'audience-1',
      slug: 'cunmin',
      name: '村民',
      description: '村里的乡亲',
      order: 1,
    },
    changes,
  )

export const aForm = (changes: Changes<'form'> = {}) =>
  document<'form'>(
    {
      kind: 'form',
      id: 'form-1',
      slug: 'xiaobandeng',
      name: '小板凳宣讲',
      description: '院子里坐下来讲',
      order: 1,
    },
    changes,
  )

export const aTeam = (changes: Changes<'team'> = {}) =>
  document<'team'>(
    {
      kind: 'team',
      id: 'team-1',
      slug: 'xiyanghong',
      name: '“夕阳红”宣讲团',
      tier: 'backbone',
      order: 1,
      field: '家风与民风',
      contactOffice: '区委宣传部理论科',
      contactTelephone: '0935-0000000',
      introduction: paragraphs('退休老同志组成的宣讲团。'),
    },
    changes,
  )

export const aLecturer = (changes: Changes<'lecturer'> = {}) =>
  document<'lecturer'>(
    {
      kind: 'lecturer',
      id: 'lecturer-1',
      slug: 'shili-xuanjiangyuan',
      name: '示例宣讲员',
      team: 'team-1',
      fields: ['家风', '民风'],
      languages: ['普通话'],
      dialect: '永昌话',
      introduction: '在村里讲了多年。',
      consent: { name: '2026-01-05', picture: '2026-01-05' },
    },
    changes,
  )

export const aTextbook = (changes: Changes<'textbook'> = {}) =>
  document<'textbook'>(
    {
      kind: 'textbook',
      id: 'textbook-1',
      slug: 'jiafeng-duben',
      number: 1,
      title: '家风读本',
      audience: 'audience-1',
      edition: '2026年第1版',
      summary: '讲一家人怎样过日子。',
      introduction: paragraphs('写给村里的读者。'),
    },
    changes,
  )

export const aChapter = (changes: Changes<'chapter'> = {}) =>
  document<'chapter'>(
    {
      kind: 'chapter',
      id: 'chapter-1',
      slug: 'jiafeng-1',
      textbook: 'textbook-1',
      order: 1,
      title: '门风就是家风',
      summary: '从一家人的门口说起。',
      body: aRichText('章节'),
    },
    changes,
  )

export const aFigure = (changes: Changes<'figure'> = {}) =>
  document<'figure'>(
    {
      kind: 'figure',
      id: 'figure-1',
      slug: 'shili-renwu',
      name: '示例人物',
      type: 'person',
      place: '示例村',
      deed: '照看邻家老人十二年',
      honours: [{ title: '身边好人', year: 2025, source: '示例来源' }],
      consent: { name: '2026-01-05', picture: '2026-01-05' },
      body: aRichText('人物'),
    },
    changes,
  )

export const aStory = (changes: Changes<'story'> = {}) =>
  document<'story'>(
    {
      kind: 'story',
      id: 'story-1',
      slug: 'xiaoyuan-kaijiang',
      title: '小院里开讲了',
      summary: '一张小板凳，一壶热茶，讲的是自家的事。',
      on: '2026-03-08',
      byline: '示例作者',
      source: '示例来源',
      body: aRichText('故事'),
      themes: ['theme-1'],
      figures: ['figure-1'],
    },
    changes,
  )

export const aLecture = (changes: Changes<'lecture'> = {}) =>
  document<'lecture'>(
    {
      kind: 'lecture',
      id: 'lecture-1',
      slug: 'jiafeng-zheyang-chuan',
      number: 1,
      title: '家风这样传',
      promise: '听完这一讲，回家能和孩子说清三句家训。',
      theme: 'theme-1',
      audiences: ['audience-1'],
      forms: ['form-1'],
      lengths: [3, 10, 30],
      team: 'team-1',
      lecturers: ['lecturer-1'],
      outline: aRichText('提纲'),
      script: paragraphs('只给宣讲员看的讲稿全文。'),
      dialect: { name: '永昌话', text: paragraphs('方言版讲稿。') },
      examples: [
        { kind: 'story', id: 'story-1' },
        { kind: 'figure', id: 'figure-1' },
      ],
      questions: [
        { question: '家训写在哪里好？', answer: paragraphs('只给宣讲员看的回答。') },
        { question: '年轻人不爱听怎么办？' },
      ],
      materials: [aFile()],
      chapters: ['chapter-1'],
      validUntil: '2027-12-31',
      owner: '宣讲科',
    },
    changes,
  )

export const aCampaign = (changes: Changes<'campaign'> = {}) =>
  document<'campaign'>(
    {
      kind: 'campaign',
      id: 'campaign-1',
      slug: 'yifeng-yisu',
      title: '移风易俗主题活动',
      summary: '婚事新办，丧事简办，余事不办。',
      period: { from: '2026-03-01', to: '2026-12-31' },
      pledge: {
        title: '文明新风倡议书',
        preamble: paragraphs('乡亲们：'),
        items: ['不要高额彩礼。', '不比排场，量力办事。'],
        signedBy: '示例单位',
        on: '2026-03-01',
      },
      sections: [{ title: '怎么做', body: aRichText('活动') }],
    },
    changes,
  )

export const aCampaignPiece = (changes: Changes<'campaign-piece'> = {}) =>
  document<'campaign-piece'>(
    {
      kind: 'campaign-piece',
      id: 'piece-1',
      slug: 'cungui-minyue',
      campaign: 'campaign-1',
      type: 'village-rules',
      order: 1,
      title: '示例村村规民约',
      summary: '十条，条条说得清。',
      on: '2026-04-01',
      place: '示例村',
      body: aRichText('村规民约'),
    },
    changes,
  )

export const aVenue = (changes: Changes<'venue'> = {}) =>
  document<'venue'>(
    {
      kind: 'venue',
      id: 'venue-1',
      slug: 'shili-zhongxin',
      level: 'centre',
      order: 1,
      name: '示例新时代文明实践中心',
      district: '金川区',
      address: '示例路1号',
      telephone: '0935-0000000',
      hours: '周一至周五 9:00—17:30',
      introduction: paragraphs('可以约讲座。'),
    },
    changes,
  )

export const aRedirect = (changes: Changes<'redirect'> = {}) =>
  document<'redirect'>(
    {
      kind: 'redirect',
      id: 'redirect-1',
      from: '/old/',
      to: { kind: 'lecture', id: 'lecture-1' },
    },
    changes,
  )

export const someSiteSettings = (changes: Changes<'site-settings'> = {}) =>
  document<'site-settings'>(
    {
      kind: 'site-settings',
      id: 'site-settings',
      name: '金昌宣讲',
      organisation: '示例讲师团',
      tagline: '听得懂、记得住、传得开',
      description: '宣讲题目、乡土教材、新闻故事和移风易俗资料。',
      contact: {
        office: '示例讲师团办公室',
        address: '示例路1号',
        telephone: '0935-0000000',
        hours: '周一至周五 9:00—17:30',
        email: 'office@example.com',
      },
      facts: [
        {
          key: 'venues',
          label: '文明实践阵地',
          value: '202',
          unit: '个',
          source: '示例来源',
          year: 2025,
        },
      ],
      footer: '内容由示例讲师团提供。',
      filings: [{ label: '示例备案号', url: 'https://beian.example.com/' }],
      about: aRichText('关于'),
    },
    changes,
  )

export const aHomePage = (changes: Changes<'home-page'> = {}) =>
  document<'home-page'>(
    {
      kind: 'home-page',
      id: 'home-page',
      headline: '把道理讲到院子里',
      introduction: '选一个题目，约一场宣讲。',
      facts: ['venues'],
      lectures: ['lecture-1'],
      stories: ['story-1'],
      figures: ['figure-1'],
      campaign: 'campaign-1',
      notice: { text: '移风易俗主题活动正在进行。', to: '/campaigns/yifeng-yisu/' },
    },
    changes,
  )

export const aNavigation = (changes: Changes<'navigation'> = {}) =>
  document<'navigation'>(
    {
      kind: 'navigation',
      id: 'navigation',
      main: [
        { label: '宣讲题目', to: '/lectures/' },
        { label: '乡土教材', to: '/textbooks/' },
        { label: '移风易俗', to: '/campaigns/' },
        { label: '新闻故事', to: '/stories/' },
        { label: '先进典型', to: '/figures/' },
        { label: '文明实践', to: '/venues/' },
      ],
      footer: [{ label: '关于我们', to: '/about/' }],
    },
    changes,
  )

/** One document of each kind, in an order in which each refers only to earlier ones. */
export const oneOfEachKind = (): LedgerDocument[] => [
  someSiteSettings(),
  aTheme(),
  anAudience(),
  aForm(),
  aTeam(),
  aLecturer(),
  aTextbook(),
  aChapter(),
  aFigure(),
  aStory(),
  aLecture(),
  aCampaign(),
  aCampaignPiece(),
  aVenue(),
  aRedirect(),
  aHomePage(),
  aNavigation(),
]
