import { describe, expect, it } from 'vitest'
import {
  after,
  approves,
  corrects,
  edits,
  given,
  handsOver,
  person,
  proofs,
  publishesUrgently,
  recalls,
  returns,
  settles,
  submits,
  untouched,
  withdraws,
} from './history.ts'

const zhang = person('zhang', 'author')
const sun = person('sun', 'author')
const li = person('li', 'reviewer')
const zhao = person('zhao', 'reviewer')
const wang = person('wang', 'final-reviewer')
const qian = person('qian', 'final-reviewer')
const chief = person('chief', 'administrator')
const guest = person('guest')

describe('the levels', () => {
  it('take three reviews and three proofs by four people', () => {
    const begun = [edits(zhang, 'a'), submits(zhang), proofs(zhang), approves(li)]
    given([...begun, approves(zhao)], 'three-reviews')
      .when(approves(wang))
      .signs(
        'first-proof',
        'first-review',
        'second-proof',
        'second-review',
        'third-proof',
        'final-review',
      )
    given([...begun, approves(zhao)], 'three-reviews')
      .when(approves(wang))
      .makes('approved')
  })

  it('take two reviews and two proofs by three people', () => {
    given([submits(zhang), approves(li)], 'two-reviews')
      .when(approves(wang))
      .signs('first-proof', 'first-review', 'second-proof', 'final-review')
    given([submits(zhang), approves(li)], 'two-reviews')
      .when(approves(wang))
      .makes('approved')
  })

  it('take at least one other person, who signs the proof and the review', () => {
    given([submits(zhang)])
      .when(approves(wang))
      .signs('first-proof', 'final-review')
    given([submits(zhang)])
      .when(approves(wang))
      .makes('approved')
  })
})

describe('a review', () => {
  it('is refused to the submitter, whatever he is', () => {
    for (const one of [li, wang, chief])
      given([edits(zhang, 'a'), submits(one)])
        .when(approves(one))
        .refuses('SUBMITTER_CANNOT_APPROVE')
  })

  it('is refused to one who wrote on the text that another submitted', () => {
    given([edits(wang, 'a'), submits(zhang)])
      .when(approves(wang))
      .refuses('AUTHOR_CANNOT_APPROVE')
  })

  it('is refused to one who changed the text after it was submitted, though he changed it back', () => {
    given([edits(zhang, 'a'), submits(zhang), edits(wang, 'b'), edits(wang, 'a')])
      .when(approves(wang))
      .refuses('AUTHOR_CANNOT_APPROVE')
  })

  it('is refused to authors, to strangers, and to an administrator who is no reviewer', () => {
    for (const one of [sun, guest, chief])
      given([submits(zhang)], 'two-reviews')
        .when(approves(one))
        .refuses('ROLE_MAY_NOT')
    given([edits(zhang, 'a')])
      .when(submits(guest))
      .refuses('ROLE_MAY_NOT')
  })

  it('is given once by each person', () => {
    given([submits(zhang), approves(li)], 'three-reviews')
      .when(approves(li))
      .refuses('ALREADY_SIGNED')
    given([submits(zhang), approves(wang)], 'two-reviews')
      .when(approves(wang))
      .refuses('ALREADY_SIGNED')
  })

  it('is the final one only by a final reviewer', () => {
    given([submits(zhang)])
      .when(approves(li))
      .refuses('FINAL_REVIEWER_NEEDED')
    given([submits(zhang), approves(wang)], 'two-reviews')
      .when(approves(li))
      .refuses('FINAL_REVIEWER_NEEDED')
    given([submits(zhang), approves(wang)], 'two-reviews')
      .when(approves(qian))
      .makes('approved')
  })

  it('is refused where the text was changed after it was submitted', () => {
    given([submits(zhang), edits(zhang, 'b')])
      .when(approves(wang))
      .refuses('CONTENT_CHANGED')
  })

  it('does not count where its giver saved the text afterwards, though he changed it back', () => {
    const begun = [edits(zhang, 'a'), submits(zhang), approves(li), edits(li, 'b'), edits(li, 'a')]
    given(begun, 'two-reviews').when(approves(wang)).refuses('SIGNER_HAS_WRITTEN')
    given([...begun, recalls(zhang), submits(zhang), approves(zhao)], 'two-reviews')
      .when(approves(wang))
      .makes('approved')
  })

  it('is void when a changed text is submitted', () => {
    given([submits(zhang), approves(li), edits(zhang, 'b')], 'two-reviews')
      .when(submits(zhang))
      .leaves({ contentHash: 'b', signatures: [] })
  })
})

describe('a proof', () => {
  it('may be done by anybody of the office, alone or together with the review', () => {
    given([submits(zhang)], 'two-reviews')
      .when(proofs(sun))
      .signs('first-proof')
    given([submits(zhang), proofs(li)], 'two-reviews')
      .when(approves(li))
      .signs('first-proof', 'first-review')
    given([submits(zhang)], 'two-reviews')
      .when(proofs(guest))
      .refuses('ROLE_MAY_NOT')
  })

  it('may be done by an author, but not the last one', () => {
    given([submits(zhang)], 'two-reviews')
      .when(proofs(zhang))
      .signs('first-proof')
    given([submits(zhang), approves(li)], 'two-reviews')
      .when(proofs(zhang))
      .refuses('AUTHOR_CANNOT_PROOF_LAST')
    given([submits(zhang)], 'one-review')
      .when(proofs(zhang))
      .refuses('AUTHOR_CANNOT_PROOF_LAST')
  })

  it('is done once by each person, and in its turn', () => {
    given([submits(zhang), proofs(sun), approves(li)], 'two-reviews')
      .when(proofs(sun))
      .refuses('ALREADY_PROOFED')
    given([submits(zhang), proofs(sun)], 'two-reviews')
      .when(proofs(li))
      .refuses('NO_PROOF_NEXT')
    given([submits(zhang), proofs(wang), approves(li)], 'two-reviews')
      .when(approves(wang))
      .refuses('ALREADY_PROOFED')
  })
})

describe('an account', () => {
  const at = (entrustedAt: string) => ({ ...wang, entrustedAt })

  it('signs nothing on the day it was made, or its password or roles were set by another', () => {
    // One minute into the day in China on which the history takes place.
    for (const sign of [proofs, approves])
      given([submits(zhang)])
        .when(sign(at('2026-05-03T16:01:00.000Z')))
        .refuses('ACCOUNT_TOO_NEW')
  })

  it('signs from the next day on', () => {
    given([submits(zhang)])
      .when(approves(at('2026-05-03T15:59:00.000Z')))
      .makes('approved')
  })
})

describe('decideAction', () => {
  it('changes nothing when the same button is pressed twice', () => {
    given([submits(zhang)])
      .when(submits(zhang))
      .makes('unchanged')
    given([submits(zhang), approves(wang)])
      .when(approves(wang))
      .makes('unchanged')
  })

  it('refuses what has nothing to act on', () => {
    given([]).when(approves(wang)).refuses('NOTHING_SUBMITTED')
    given([submits(zhang), recalls(zhang)])
      .when(approves(wang))
      .refuses('NOTHING_WAITING')
    given([submits(zhang), approves(wang)])
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
    given([submits(zhang), approves(wang)])
      .when(withdraws(li))
      .makes('withdrawn')
    given([submits(zhang), approves(wang)])
      .when(withdraws(zhang))
      .refuses('ROLE_MAY_NOT')
  })

  it('voids a text that waits for review when its document is taken down', () => {
    const waiting = [submits(zhang), approves(wang), edits(zhang, 'second'), submits(zhang)]
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
    const edited = [submits(zhang), approves(wang), edits(zhang, 'second'), submits(zhang)]
    given([...edited, returns(li, '原因')])
      .when(withdraws(li))
      .voids(undefined)
    given([...edited, recalls(zhang)])
      .when(withdraws(li))
      .voids(undefined)
  })

  it('lets a withdrawn text be submitted again as it was', () => {
    given([submits(zhang), approves(wang), withdraws(li)])
      .when(submits(zhang))
      .makes('submitted')
  })
})

describe('an urgent publication', () => {
  const begun = [edits(zhang, 'a'), submits(zhang)]
  const urgent = [...begun, publishesUrgently(wang)]

  it('is made by a final reviewer alone, with a reason, and owes the rest within a day', () => {
    given(begun, 'three-reviews')
      .when(publishesUrgently(wang))
      .leaves({ state: 'approved', owedUntil: '2026-05-05T08:00:00.000Z' })
    given(begun, 'three-reviews').when(publishesUrgently(wang)).signs('final-review')
    given(begun, 'three-reviews')
      .when(publishesUrgently(wang, ' '))
      .refuses('URGENT_REASON_REQUIRED')
    given(begun, 'three-reviews').when(publishesUrgently(li)).refuses('FINAL_REVIEWER_NEEDED')
    given(urgent, 'three-reviews').when(publishesUrgently(wang)).makes('unchanged')
  })

  it('is refused to an author, to one who reviewed it, and of a text changed since', () => {
    given([edits(wang, 'a'), submits(zhang)], 'two-reviews')
      .when(publishesUrgently(wang))
      .refuses('AUTHOR_CANNOT_APPROVE')
    given([...begun, approves(wang)], 'three-reviews')
      .when(publishesUrgently(wang))
      .refuses('ALREADY_SIGNED')
    given([...begun, edits(zhang, 'b')], 'two-reviews')
      .when(publishesUrgently(wang))
      .refuses('CONTENT_CHANGED')
  })

  it('is refused where the final reviewer may sign in his turn', () => {
    given(begun, 'one-review').when(publishesUrgently(wang)).refuses('NOT_URGENT')
    given([...begun, approves(li)], 'two-reviews')
      .when(publishesUrgently(wang))
      .refuses('NOT_URGENT')
    given([...begun, proofs(wang), approves(li)], 'two-reviews')
      .when(publishesUrgently(wang))
      .makes('approved')
  })

  it('is settled on the text that became public, by others, in the order of its steps', () => {
    given([...urgent, settles(li)], 'three-reviews')
      .when(settles(li))
      .refuses('ALREADY_SIGNED')
    given([...urgent, settles(li)], 'three-reviews')
      .when(settles(zhao))
      .signs('final-review', 'first-proof', 'first-review', 'second-proof', 'second-review')
    given([...urgent, settles(li), settles(zhao)], 'three-reviews')
      .when(settles(sun))
      .leaves({ owedUntil: undefined })
    given([...urgent, settles(li), settles(zhao), settles(sun)], 'three-reviews')
      .when(settles(qian))
      .refuses('NOTHING_OWED')
  })

  it('is settled by no author, and the final reviewer does no second review of it', () => {
    given([...urgent, settles(zhang)], 'two-reviews')
      .when(settles(zhang))
      .refuses('SUBMITTER_CANNOT_APPROVE')
    given(urgent, 'two-reviews').when(settles(wang)).signs('final-review', 'first-proof')
    given([...urgent, settles(wang)], 'two-reviews')
      .when(settles(wang))
      .refuses('ALREADY_SIGNED')
  })

  it('stays owed when the text is edited, submitted and published anew', () => {
    const later = [...urgent, edits(zhang, 'b'), submits(zhang), approves(li), approves(qian)]
    given(later, 'two-reviews').when(settles(li)).leaves({ contentHash: 'a' })
  })
})

describe('a withdrawal', () => {
  const down = [submits(zhang), approves(wang), withdraws(li)]

  it('needs a reason, and is confirmed by another reviewer', () => {
    given([submits(zhang), approves(wang)])
      .when({ action: 'withdraw', actor: li })
      .refuses('WITHDRAWAL_REASON_REQUIRED')
    given(down).when(settles(li)).refuses('OWN_WITHDRAWAL')
    given(down).when(settles(sun)).refuses('ROLE_MAY_NOT')
    given(down).when(settles(zhao)).signs('withdrawal', 'confirmation')
    given([...down, settles(zhao)])
      .when(settles(wang))
      .refuses('NOTHING_OWED')
  })

  it('stays to be confirmed when the text is published again', () => {
    given([...down, submits(zhang), approves(wang)])
      .when(settles(zhao))
      .signs('withdrawal', 'confirmation')
  })
})

describe('a small correction', () => {
  const changed = (isSmall: boolean, allowsSmallCorrections = true) => ({
    ...untouched('three-reviews'),
    publicHash: 'public',
    change: { isSmall, characters: 2 },
    allowsSmallCorrections,
  })

  it('goes through the lowest level, by two people, where the program finds it small', () => {
    const { next, decision } = after(changed(true), corrects(zhang))
    expect(decision).toMatchObject({
      outcome: { submission: { plan: 'one-review', isSmallCorrection: true } },
    })
    expect(after(next, approves(wang)).decision).toMatchObject({ outcome: { type: 'approved' } })
    expect(after(next, approves(zhang)).decision).toMatchObject({
      code: 'SUBMITTER_CANNOT_APPROVE',
    })
  })

  it('is refused where it is not small, nothing is public, or the office has none', () => {
    expect(after(changed(false), corrects(zhang)).decision).toMatchObject({ code: 'NOT_SMALL' })
    expect(after(untouched('two-reviews'), corrects(zhang)).decision).toMatchObject({
      code: 'NOT_SMALL',
    })
    expect(after(changed(true, false), corrects(zhang)).decision).toMatchObject({
      code: 'SMALL_CORRECTIONS_OFF',
    })
  })

  it('is asked for, never taken for granted', () => {
    expect(after(changed(true), submits(zhang)).decision).toMatchObject({
      outcome: { submission: { plan: 'three-reviews' } },
    })
  })
})

describe('handing over', () => {
  const begun = [submits(zhang)]

  it('asks one who may sign next, and changes nothing else', () => {
    given(begun, 'two-reviews').when(handsOver(li, zhao)).makes('handed-over')
    given(begun, 'two-reviews').when(handsOver(zhang, li)).makes('handed-over')
    given([...begun, handsOver(li, zhao)], 'two-reviews')
      .when(approves(li))
      .makes('signed')
  })

  it('is refused to one who may not sign next, or by one who has no part in it', () => {
    given(begun).when(handsOver(wang)).refuses('CHOOSE_WHOM')
    given(begun).when(handsOver(wang, zhang)).refuses('CANNOT_TAKE_OVER')
    given(begun).when(handsOver(wang, wang)).refuses('CANNOT_TAKE_OVER')
    given([...begun, approves(li)], 'two-reviews')
      .when(handsOver(chief, guest))
      .refuses('CANNOT_TAKE_OVER')
    given(begun).when(handsOver(guest, wang)).refuses('ROLE_MAY_NOT')
    given([]).when(handsOver(li, wang)).refuses('NOTHING_SUBMITTED')
  })
})

it('takes no wish for a time that is over', () => {
  given([])
    .when({ ...submits(zhang), wantedBy: '2026-05-04T07:59:00.000Z' })
    .refuses('WANTED_IN_THE_PAST')
})
