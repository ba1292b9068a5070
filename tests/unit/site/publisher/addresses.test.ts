import { describe, expect, it } from 'vitest'
import type { Fact, LedgerDocument } from '../../../../ledger/index.ts'
import { otherAddressesOf } from '../../../../site/publisher/addresses.ts'
import { aRedirect, aStory } from '../../../support/documents.ts'
import { aLedgerOf } from '../../../support/ledger.ts'

const own = '/stories/xiaoyuan-kaijiang/'
const story = { kind: 'story', id: 'story-1' } as const
const reason = '内容已过时。'

type Step = LedgerDocument | 'withdraw the story'

/** What answers after the steps, the pages named being there. */
function addressesAfter(steps: Step[], pages: string[] = []) {
  const facts = steps.map((step, index): Fact => {
    const submission = `submission-${index + 1}`
    return step === 'withdraw the story'
      ? { type: 'withdrawn', submission, subject: story, reason }
      : { type: 'published', submission, document: step }
  })
  const { redirects, gone } = otherAddressesOf(aLedgerOf(facts).view, new Set(pages))
  return { redirects: Object.fromEntries(redirects), gone: Object.fromEntries(gone) }
}

const another = aStory({ id: 'story-2', slug: 'ling-yi-pian' })
const anothersPage = '/stories/ling-yi-pian/'

describe('otherAddressesOf', () => {
  it('keeps a withdrawn address gone where a redirect leads from it to its own document', () => {
    const steps: Step[] = [aStory(), aRedirect({ from: own, to: story }), 'withdraw the story']
    expect(addressesAfter(steps)).toEqual({ redirects: {}, gone: { [own]: reason } })
  })

  it('keeps a withdrawn address gone where a redirect leads from it elsewhere', () => {
    const steps: Step[] = [
      aStory(),
      another,
      'withdraw the story',
      aRedirect({ from: own, to: { kind: 'story', id: 'story-2' } }),
    ]
    expect(addressesAfter(steps, [anothersPage])).toEqual({
      redirects: {},
      gone: { [own]: reason },
    })
  })

  it.each([
    ['the document', story],
    ['its address', own],
  ])('says of a redirect to %s, withdrawn, that it is gone', (_what, to) => {
    const steps: Step[] = [aStory(), aRedirect({ from: '/old/', to }), 'withdraw the story']
    expect(addressesAfter(steps)).toEqual({
      redirects: {},
      gone: { [own]: reason, '/old/': reason },
    })
  })

  it('says so at the beginning of a chain of redirects too', () => {
    const steps: Step[] = [
      aStory(),
      aRedirect({ from: '/old/', to: story }),
      aRedirect({ id: 'redirect-2', from: '/older/', to: '/old/' }),
      'withdraw the story',
    ]
    expect(addressesAfter(steps).gone).toEqual({
      [own]: reason,
      '/old/': reason,
      '/older/': reason,
    })
  })

  it('leaves an address to the page of another document that has it now', () => {
    const steps: Step[] = [aStory(), 'withdraw the story', aStory({ id: 'story-2' })]
    expect(addressesAfter(steps, [own])).toEqual({ redirects: {}, gone: {} })
  })

  it('leads to where a document moved, also where redirects by hand go in a circle', () => {
    const moved = aStory({ slug: 'xin-dizhi' })
    const steps: Step[] = [
      aStory(),
      moved,
      aRedirect({ from: own, to: '/old/' }),
      aRedirect({ id: 'redirect-2', from: '/old/', to: own }),
    ]
    expect(addressesAfter(steps, ['/stories/xin-dizhi/']).redirects).toEqual({
      [own]: '/stories/xin-dizhi/',
    })
  })
})
