import { readFileSync, existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../../cms/checks/check-document.ts'
import { fingerprintOf } from '../../../../cms/checks/finding.ts'
import { textOf } from '../../../../cms/checks/passages.ts'
import { compileWordings } from '../../../../cms/checks/wording-matcher.ts'
import { sampleWordings } from '../../../../cms/sample/content/wordings.ts'
import { sampleDocuments } from '../../../../cms/sample/index.ts'
import { cityFacts } from '../../../../cms/sample/content/city-facts.ts'
import { hasPersonalNumber } from '../../../../ledger/index.ts'
import { aPicture, aLecture } from '../../../support/documents.ts'
import { aRichText, paragraphs } from '../../../support/rich-text.ts'
import { findingsIn, knowing } from './knowledge.ts'

const codesOf = (document: object, known = knowing()) =>
  checkDocument({ ...document }, known).findings.map(({ code }) => code)

describe('textOf', () => {
  it('knows the field and the block of every passage', () => {
    const { passages, links } = textOf({ kind: 'story', title: '题目', body: aRichText('主题') })
    const places = passages.map(({ path, paragraph, role }) => [path, paragraph, role].join(' '))
    expect(places).toContain('title  title')
    expect(places).toContain('body 2 paragraph')
    expect(places).toContain('body 6 verse')
    expect(places).toContain('body 7 title')
    expect(places).toContain('body 8 cell')
    expect(links.map(({ passage, start, end }) => passage.text.slice(start, end))).toEqual([
      '一个故事',
      '一个网站',
    ])
  })

  it('reads the texts of lists within a document, and no ids', () => {
    const lecture = aLecture({ questions: [{ question: '为什么种树？' }] })
    const { passages } = textOf({ ...lecture })
    expect(passages.map(({ path }) => path)).toContain('questions.0.question')
    expect(passages.map(({ text }) => text)).not.toContain(lecture.theme)
  })

  it('takes the stop, and what closes after it, into the sentence', () => {
    const [passage] = textOf({ summary: '他说：“来吧！”大家笑了。好' }).passages
    expect(passage?.sentences.map(({ start, end }) => passage.text.slice(start, end))).toEqual([
      '他说：“来吧！”',
      '大家笑了。',
      '好',
    ])
  })
})

describe('checkDocument', () => {
  it('quotes exactly the text, whatever the text is', () => {
    const signs = fc.constantFrom(
      ...'，。、！？“”‘’（）《》()",.:0１3十百名个岁年月的法 \n臺這李小明😀',
    )
    const words = fc.constantFrom(
      '13812345678',
      '按装',
      '小学五年级学生',
      '中华人民共和国',
      '届大会',
      '以下简称',
    )
    const anyText = fc.array(fc.oneof(signs, words, fc.string({ unit: 'binary' })), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('')
        const document = { kind: 'story', title: text, body: paragraphs(text, text) }
        const { passages } = textOf(document)
        for (const { path, paragraph, sentence, start, end } of checkDocument(document, knowing())
          .findings) {
          const own = passages.filter((one) => one.path === path && one.paragraph === paragraph)
          expect(own.some((one) => one.text.includes(sentence))).toBe(true)
          expect(0 <= start && start < end && end <= sentence.length).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('blocks exactly what the ledger refuses', () => {
    for (const text of [
      '打 13812345678 找老王。',
      '１３８１２３４５６７８',
      '共 138123456789 粒',
      '12345 热线',
    ])
      expect(
        findingsIn(text).some(({ severity }) => severity === 'blocks'),
        text,
      ).toBe(hasPersonalNumber(text))
  })

  it('finds nothing to explain in the sample content', () => {
    const textbooks = sampleDocuments.flatMap((one) => (one.kind === 'textbook' ? [one.title] : []))
    const known = knowing({
      textbooks,
      facts: cityFacts as never,
      wordings: compileWordings(sampleWordings),
      withoutPictureConsent: [],
    })
    const told = sampleDocuments.flatMap((document) =>
      checkDocument({ ...document }, known)
        .findings.filter(({ severity }) => severity !== 'hints')
        .map(({ code, sentence }) => `${document.id} ${code}: ${sentence}`),
    )
    expect(told).toEqual([])
  })

  it('puts what blocks before warnings, and warnings before hints', () => {
    const text = '说着说着...他停住了。打 13812345678 找老王，，他在。'
    expect(findingsIn(text).map(({ severity }) => severity)).toEqual(['blocks', 'warns', 'hints'])
  })

  it('marks a long pasted article without a fault of its own', (test) => {
    const file = new URL('../../../../../shared/input/news-article.txt', import.meta.url)
    if (!existsSync(file)) return test.skip('shared/input is not there')
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
    const body = paragraphs(...lines)
    const { findings, readability } = checkDocument({ kind: 'story', body }, knowing())
    expect(findings.map(({ code }) => code)).toContain('PUNCTUATION_HALF_WIDTH')
    expect(findings.filter(({ severity }) => severity === 'blocks')).toEqual([])
    for (const { sentence, paragraph = 0 } of findings)
      expect(lines[paragraph - 1]).toContain(sentence)
    expect(readability.hardest).toHaveLength(3)
  })
})

describe('references', () => {
  const link = (to: object) => ({
    kind: 'story',
    body: [
      {
        type: 'paragraph',
        children: [{ type: 'link', ...to, children: [{ type: 'text', text: '那一篇' }] }],
      },
    ],
  })
  const toStory = link({ to: { kind: 'story', id: 'story-9' } })

  it.each([
    ['unpublished', 'LINK_UNPUBLISHED'],
    ['withdrawn', 'LINK_UNPUBLISHED'],
  ] as const)('warns of a link to a document that is %s', (is, code) => {
    expect(codesOf(toStory, knowing({ standing: () => ({ title: '一篇', is }) }))).toEqual([code])
  })

  it('passes a link to what is public, and to other sites', () => {
    expect(codesOf(toStory)).toEqual([])
    expect(
      codesOf(link({ url: 'https://other.example/x/' }), knowing({ answers: () => false })),
    ).toEqual([])
  })

  it('warns of an address of this site that nothing answers at', () => {
    const dead = link({ url: 'https://site.example/stories/no/' })
    expect(codesOf(dead, knowing({ answers: () => false }))).toEqual(['LINK_DEAD'])
    expect(codesOf(dead, knowing({ answers: () => undefined }))).toEqual([])
  })

  it('hints at what is not yet public, warns of what was withdrawn or is past its day', () => {
    const story = { kind: 'story', themes: ['t'], figures: ['f'] }
    expect(
      codesOf(story, knowing({ standing: () => ({ title: '主题', is: 'unpublished' }) })),
    ).toEqual(['REFERENCE_UNPUBLISHED', 'REFERENCE_UNPUBLISHED'])
    const home = { kind: 'home-page', lectures: ['l'] }
    const old = knowing({
      standing: () => ({ title: '题目', is: 'public', validUntil: '2026-02-28' }),
    })
    expect(codesOf(home, old)).toEqual(['REFERENCE_EXPIRED'])
    const gone = knowing({ standing: () => ({ title: '题目', is: 'withdrawn' }) })
    expect(codesOf(home, gone)).toEqual(['REFERENCE_WITHDRAWN'])
  })

  it('warns of a document past its own last day, and not on that day', () => {
    expect(codesOf({ kind: 'lecture', validUntil: '2026-02-28' })).toEqual(['DOCUMENT_EXPIRED'])
    expect(codesOf({ kind: 'lecture', validUntil: '2026-03-01' })).toEqual([])
  })
})

describe('pictures', () => {
  const shows = (changes: object) => codesOf({ kind: 'story', picture: aPicture(changes) })

  it.each([
    [{ alt: '图片' }, 'ALT_SAYS_NOTHING'],
    [{ alt: 'IMG_20250301.jpg' }, 'ALT_SAYS_NOTHING'],
    [{ caption: '示例人物甲在院子里讲' }, 'PICTURE_WITHOUT_CONSENT'],
    [{ alt: '几个小学生举手', caption: undefined }, 'PICTURE_OF_MINORS'],
    [{ width: 640, height: 480 }, 'PICTURE_SMALL'],
  ])('finds %j', (changes, code) => {
    expect(shows(changes)).toEqual([code])
  })

  it('passes a large picture that is described, and a drawing of children', () => {
    expect(shows({})).toEqual([])
    expect(shows({ alt: '画：教室里，小学生坐着听' })).toEqual([])
  })
})

describe('a fingerprint', () => {
  const first = (text: string) => findingsIn(text).map(fingerprintOf)[0]

  it('holds while the sentence stands, wherever it stands', () => {
    expect(first('水费降了,家家高兴。')).toBe(first('先说一句。水费降了,家家高兴。再说一句。'))
  })

  it('is another once the sentence changes', () => {
    expect(first('水费降了,家家高兴。')).not.toBe(first('水费降了,户户高兴。'))
  })
})

describe('compileWordings', () => {
  const find = (text: string, ...wordings: [string, string?, string[]?][]) =>
    compileWordings(
      wordings.map(([wrong, right, exceptions = []]) => ({
        wrong,
        right,
        exceptions,
        grade: 'prefer',
      })),
    )(text).map(({ start, end }) => text.slice(start, end))

  it('finds the longer of two entries that overlap', () => {
    expect(find('名人明言录', ['明言', '名言'], ['名人明言', '名人名言'])).toEqual(['名人明言'])
  })

  it('leaves alone what is a part of the right form', () => {
    expect(find('新时代文明实践站', ['文明实践站', '新时代文明实践站'])).toEqual([])
    expect(find('文明实践站', ['文明实践站', '新时代文明实践站'])).toEqual(['文明实践站'])
  })

  it('is the same as looking for each entry in turn', () => {
    const word = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), maxLength: 40 }),
        word,
        (text, wrong) => {
          expect(find(text, [wrong])).toHaveLength(text.split(wrong).length - 1)
        },
      ),
    )
  })
})

describe('the starter dictionary', () => {
  it('has each word once, and advises nothing that it warns of', () => {
    const wrong = sampleWordings.map((one) => one.wrong)
    expect(new Set(wrong).size).toBe(wrong.length)
    const find = compileWordings(sampleWordings)
    for (const { right, exceptions = [] } of sampleWordings)
      for (const words of [right, ...exceptions]) expect(find(words), words).toEqual([])
  })
})
