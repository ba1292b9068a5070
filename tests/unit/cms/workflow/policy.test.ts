import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReviewPlan } from '../../../../cms/workflow/plan.ts'
import {
  after,
  approves,
  edits,
  given,
  oneReview,
  person,
  recalls,
  returns,
  submits,
  untouched,
  withdraws,
  type Deed,
} from './history.ts'

const zhang = person('zhang', 'author')
const li = person('li', 'reviewer')
const wang = person('wang', 'final-reviewer')
const chief = person('chief', 'administrator')
const guest = person('guest')

const twoReviews: ReviewPlan = [
  { type: 'review', name: '初审', role: 'reviewer' },
  { type: 'review', name: '终审', role: 'final-reviewer' },
]

describe('decideAction', () => {
  it('publishes a text that one wrote and another approved', () => {
    given([edits(zhang, 'a'), submits(zhang)])
      .when(approves(li))
      .makes('approved')
  })

  it('refuses the approval of the submitter, an administrator too', () => {
    given([edits(zhang, 'a'), submits(li)])
      .when(approves(li))
      .refuses('SUBMITTER_CANNOT_APPROVE')
    given([submits(chief)])
      .when(approves(chief))
      .refuses('SUBMITTER_CANNOT_APPROVE')
  })

  it('refuses the approval of one who wrote on the text that another submitted', () => {
    given([edits(li, 'a'), submits(zhang)])
      .when(approves(li))
      .refuses('AUTHOR_CANNOT_APPROVE')
  })

  it('refuses an approval by an author or somebody without a role', () => {
    given([submits(zhang)])
      .when(approves(person('sun', 'author')))
      .refuses('ROLE_MAY_NOT')
    given([submits(zhang)])
      .when(approves(guest))
      .refuses('ROLE_MAY_NOT')
    given([edits(zhang, 'a')])
      .when(submits(guest))
      .refuses('ROLE_MAY_NOT')
  })

  it('refuses an approval where the text was changed after it was submitted', () => {
    given([submits(zhang), edits(zhang, 'b')])
      .when(approves(li))
      .refuses('CONTENT_CHANGED')
  })

  it('voids the signatures given to a text when a changed one is submitted', () => {
    given([submits(zhang), approves(li), edits(zhang, 'b')], twoReviews)
      .when(submits(zhang))
      .leaves({ contentHash: 'b', signatures: [] })
  })

  it('asks each review of another person, the last of a final reviewer', () => {
    given([submits(zhang)], twoReviews)
      .when(approves(li))
      .makes('signed')
    given([submits(zhang), approves(wang)], twoReviews)
      .when(approves(wang))
      .refuses('ALREADY_SIGNED')
    given([submits(zhang), approves(wang)], twoReviews)
      .when(approves(li))
      .refuses('ROLE_MAY_NOT')
    given([submits(zhang), approves(li)], twoReviews)
      .when(approves(wang))
      .makes('approved')
  })

  it('changes nothing when the same button is pressed twice', () => {
    given([submits(zhang)])
      .when(submits(zhang))
      .makes('unchanged')
    given([submits(zhang), approves(li)])
      .when(approves(li))
      .makes('unchanged')
  })

  it('refuses what has nothing to act on', () => {
    given([]).when(approves(li)).refuses('NOTHING_SUBMITTED')
    given([submits(zhang), recalls(zhang)])
      .when(approves(li))
      .refuses('NOTHING_WAITING')
    given([submits(zhang), approves(li)])
      .when(submits(zhang))
      .refuses('NOTHING_CHANGED')
    given([submits(zhang)])
      .when(withdraws(li))
      .refuses('NOTHING_PUBLIC')
    given([submits(zhang)])
      .when(submits(person('sun', 'author')))
      .refuses('ALREADY_WAITING')
  })

  it('returns a text only with a reason, and not by its submitter', () => {
    given([submits(zhang)])
      .when(returns(li, ' '))
      .refuses('COMMENT_REQUIRED')
    given([submits(zhang)])
      .when(returns(li, '数字请核对'))
      .makes('returned')
    given([submits(li)])
      .when(returns(li, '我再想想'))
      .refuses('SUBMITTER_CANNOT_RETURN')
  })

  it('lets those who wrote it, or an administrator, recall a text', () => {
    given([submits(zhang)])
      .when(recalls(zhang))
      .makes('recalled')
    given([submits(zhang)])
      .when(recalls(chief))
      .makes('recalled')
    given([submits(zhang)])
      .when(recalls(li))
      .refuses('NOT_YOURS_TO_RECALL')
  })

  it('lets a reviewer take down what is public, and not an author', () => {
    given([submits(zhang), approves(li)])
      .when(withdraws(li))
      .makes('withdrawn')
    given([submits(zhang), approves(li)])
      .when(withdraws(zhang))
      .refuses('ROLE_MAY_NOT')
  })

  it('voids a text that waits for review when its document is taken down', () => {
    const waiting = [submits(zhang), approves(li), edits(zhang, 'second'), submits(zhang)]
    given(waiting).when(withdraws(li)).makes('withdrawn')
    given(waiting)
      .when(withdraws(li))
      .voids({ state: 'voided', contentHash: 'second', submittedBy: 'zhang' })
    given([...waiting, withdraws(li)])
      .when(approves(wang))
      .refuses('NOTHING_WAITING')
    given([...waiting, withdraws(li)])
      .when(recalls(zhang))
      .refuses('NOTHING_WAITING')
    given([...waiting, withdraws(li)])
      .when(submits(zhang))
      .makes('submitted')
  })

  it('leaves what was returned or recalled as it was when the document is taken down', () => {
    const edited = [submits(zhang), approves(li), edits(zhang, 'second'), submits(zhang)]
    given([...edited, returns(li, '原因')])
      .when(withdraws(li))
      .voids(undefined)
    given([...edited, recalls(zhang)])
      .when(withdraws(li))
      .voids(undefined)
  })

  it('lets a withdrawn text be submitted again as it was', () => {
    given([submits(zhang), approves(li), withdraws(li)])
      .when(submits(zhang))
      .makes('submitted')
  })
})

describe('any sequence of actions', () => {
  const people = [zhang, li, wang, chief, guest, person('sun', 'author', 'reviewer')]
  const deed: fc.Arbitrary<Deed> = fc.record({
    action: fc.constantFrom('edit', 'submit', 'approve', 'return', 'recall', 'withdraw'),
    actor: fc.constantFrom(...people),
    text: fc.constantFrom('a', 'b'),
    comment: fc.constant('原因'),
  })
  const history = fc.array(deed, { maxLength: 40 })

  it('lets nobody both write or submit and sign a text', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(oneReview, twoReviews), (deeds, plan) => {
        let situation = untouched(plan)
        for (const one of deeds) {
          const { next, decision } = after(situation, one)
          if (decision?.allowed && decision.outcome.type === 'approved') {
            const { submission } = decision.outcome
            const signers = submission.signatures.map(({ by }) => by)
            expect(signers).toHaveLength(plan.length)
            expect(new Set(signers).size).toBe(plan.length)
            expect(submission.authors).toContain(submission.submittedBy)
            expect(signers.filter((by) => submission.authors.includes(by))).toEqual([])
          }
          situation = next
        }
      }),
    )
  })

  it('makes nothing public but the text that is saved, submitted and signed', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(oneReview, twoReviews), (deeds, plan) => {
        let situation = untouched(plan)
        for (const one of deeds) {
          const { next, decision } = after(situation, one)
          if (decision?.allowed && decision.outcome.type === 'approved') {
            expect(next.publicHash).toBe(situation.contentHash)
            expect(situation.submission?.contentHash).toBe(situation.contentHash)
          } else if (next.publicHash !== undefined)
            expect(next.publicHash).toBe(situation.publicHash)
          situation = next
        }
      }),
    )
  })

  it('counts no signature given before an edit', () => {
    fc.assert(
      fc.property(history, (deeds) => {
        let situation = untouched(twoReviews)
        for (const one of deeds) situation = after(situation, one).next
        const edited = after(situation, edits(zhang, 'another text')).next
        for (const actor of people)
          expect(after(edited, approves(actor)).decision).not.toMatchObject({
            outcome: { type: 'approved' },
          })
      }),
    )
  })
})
