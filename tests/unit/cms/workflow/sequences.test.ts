/**
 * Random people do random things in a random order, and a witness who knows
 * nothing of the policy writes down who did what. What he saw must suffice for
 * everything that becomes public.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levels, stepsOf, type Actor, type Level } from '../../../../cms/workflow/policy/index.ts'
import { after, approves, edits, person, untouched, type Deed } from './history.ts'

const people: Actor[] = [
  person('zhang', 'author'),
  person('sun', 'author', 'reviewer'),
  person('li', 'reviewer'),
  person('zhao', 'reviewer'),
  person('wang', 'final-reviewer'),
  person('qian', 'final-reviewer', 'administrator'),
  person('chief', 'administrator'),
  person('guest'),
]

const deed: fc.Arbitrary<Deed> = fc.record({
  action: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('proof' as const, 'approve' as const) },
    { weight: 2, arbitrary: fc.constant('submit' as const) },
    { weight: 2, arbitrary: fc.constantFrom('edit', 'return', 'recall', 'withdraw') },
  ),
  actor: fc.constantFrom(...people),
  text: fc.constantFrom('a', 'b'),
  comment: fc.constant('原因'),
})
const history = fc.array(deed, { minLength: 10, maxLength: 60, size: 'max' })
const level = fc.constantFrom(...levels)

/** What the witness saw of the version that is on its way. */
class Witness {
  text = 'empty'
  #wrote = new Set<string>()
  #submitter = ''
  #signers: { by: string; on: string; press: Deed['action'] }[] = []

  sees({ action, actor, text }: Deed): void {
    if (action === 'edit') {
      this.text = text ?? 'edited'
      this.#wrote.add(actor.id)
    }
    if (action === 'submit') {
      this.#submitter = actor.id
      this.#signers = []
    }
    if (action === 'proof' || action === 'approve')
      this.#signers.push({ by: actor.id, on: this.text, press: action })
  }

  /** The people whose reviews count: of others, on this very text, each once. */
  reviewers(): Set<string> {
    const counting = this.#signers.filter(
      ({ by, on, press }) =>
        press === 'approve' && on === this.text && by !== this.#submitter && !this.#wrote.has(by),
    )
    return new Set(counting.map(({ by }) => by))
  }

  lastSigner = (): string | undefined => this.#signers.at(-1)?.by

  seesPublished(): void {
    this.#wrote.clear()
  }
}

describe('any sequence of actions', () => {
  it('publishes nothing with fewer people than its level asks for', () => {
    const published = { 'three-reviews': 0, 'two-reviews': 0, 'one-review': 0 }
    const holds = (deeds: Deed[], of: Level) => {
      let situation = untouched(of)
      const witness = new Witness()
      for (const one of deeds) {
        const { next, decision } = after(situation, one)
        const isDone = !decision || (decision.allowed && decision.outcome.type !== 'unchanged')
        if (isDone) witness.sees(one)
        if (decision?.allowed && decision.outcome.type === 'approved') {
          published[of] += 1
          const reviews = stepsOf(of).filter(({ type }) => type === 'review').length
          expect(witness.reviewers().size).toBe(reviews)
          const last = people.find(({ id }) => id === witness.lastSigner())
          expect(last?.roles).toContain('final-reviewer')
          expect(next.publicHash).toBe(witness.text)
          for (const { hash } of decision.outcome.submission.signatures)
            expect(hash).toBe(witness.text)
          witness.seesPublished()
        } else if (next.publicHash !== undefined) expect(next.publicHash).toBe(situation.publicHash)
        situation = next
      }
    }
    fc.assert(fc.property(history, level, holds), { numRuns: 3_000 })
    // Otherwise it would hold of nothing.
    for (const count of Object.values(published)) expect(count).toBeGreaterThan(30)
  })

  it('lets no author do a review or the last proof', () => {
    fc.assert(
      fc.property(history, level, (deeds, of) => {
        let situation = untouched(of)
        for (const one of deeds) {
          const { next, decision } = after(situation, one)
          if (decision?.allowed && decision.outcome.type === 'approved') {
            const { authors, signatures } = decision.outcome.submission
            const steps = stepsOf(of)
            const lastProof = steps.findLast(({ type }) => type === 'proof')
            for (const { step, by } of signatures) {
              const isReview = steps.some(({ id, type }) => id === step && type === 'review')
              if (isReview || step === lastProof?.id) expect(authors).not.toContain(by)
            }
            expect(signatures.map(({ step }) => step)).toEqual(steps.map(({ id }) => id))
          }
          situation = next
        }
      }),
    )
  })

  it('counts no signature given before an edit', () => {
    fc.assert(
      fc.property(history, level, (deeds, of) => {
        let situation = untouched(of)
        for (const one of deeds) situation = after(situation, one).next
        const edited = after(situation, edits(people[0]!, 'another text')).next
        for (const actor of people)
          expect(after(edited, approves(actor)).decision).not.toMatchObject({
            outcome: { type: 'approved' },
          })
      }),
    )
  })
})
