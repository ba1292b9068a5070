/**
 * Random people do random things in a random order, and a witness who knows
 * nothing of the policy writes down who did what. What he saw must suffice for
 * everything that becomes public.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  levels,
  stepsOf,
  type Actor,
  type Level,
  type Plan,
  type Signature,
  type Submission,
} from '../../../../cms/workflow/policy/index.ts'
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
    { weight: 1, arbitrary: fc.constantFrom('publish-urgently', 'settle', 'settle') },
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
    if (action === 'proof' || action === 'approve' || action === 'publish-urgently')
      this.#signers.push({ by: actor.id, on: this.text, press: action })
  }

  /** The people whose reviews count: of others, on this very text, each once. */
  reviewers(): Set<string> {
    const counting = this.#signers.filter(
      ({ by, on, press }) =>
        press !== 'proof' && on === this.text && by !== this.#submitter && !this.#wrote.has(by),
    )
    return new Set(counting.map(({ by }) => by))
  }

  lastSigner = (): string | undefined => this.#signers.at(-1)?.by

  /** Whoever had a part in what is on its way. */
  authors = (): string[] => [this.#submitter, ...this.#wrote]

  seesPublished(): void {
    this.#wrote.clear()
  }
}

const reviewsIn = (plan: Plan): number =>
  stepsOf(plan).filter(({ type }) => type === 'review').length

const reviewsOf = ({ plan, signatures }: Submission): readonly Signature[] =>
  signatures.filter(({ step }) =>
    stepsOf(plan).some(({ id, type }) => id === step && type === 'review'),
  )

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
          const isUrgent = decision.outcome.submission.owedUntil !== undefined
          if (isUrgent) expect(witness.reviewers().size).toBeGreaterThan(0)
          else expect(witness.reviewers().size).toBe(reviewsIn(of))
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

  it('forgets no signature that is owed, and takes it from none of the authors', () => {
    let settled = 0
    const holds = (deeds: Deed[], of: Level) => {
      let situation = untouched(of)
      const witness = new Witness()
      for (const one of deeds) {
        const { next, decision } = after(situation, one)
        const outcome = decision?.allowed ? decision.outcome : undefined
        if (!decision || (outcome && outcome.type !== 'unchanged')) witness.sees(one)
        if (outcome?.type === 'approved') {
          const authors = witness.authors()
          for (const { by } of reviewsOf(outcome.submission)) expect(authors).not.toContain(by)
          expect(outcome.submission.authors).toEqual(expect.arrayContaining(authors))
          witness.seesPublished()
        }
        if (outcome?.type === 'settled') {
          const { owedUntil, plan } = outcome.submission
          const signers = reviewsOf(outcome.submission).map(({ by }) => by)
          expect(new Set(signers).size).toBe(signers.length)
          // Of a withdrawal, the one who made it is the first of two.
          const { authors } = outcome.submission
          if (plan !== 'withdrawal') for (const by of signers) expect(authors).not.toContain(by)
          if (!owedUntil) expect(signers).toHaveLength(reviewsIn(plan))
          if (!owedUntil) settled += 1
        }
        const isOneLess = outcome?.type === 'settled' && !outcome.submission.owedUntil
        expect(next.debts.length).toBeGreaterThanOrEqual(
          situation.debts.length - (isOneLess ? 1 : 0),
        )
        situation = next
      }
    }
    fc.assert(fc.property(history, level, holds), { numRuns: 2_000 })
    expect(settled).toBeGreaterThan(30)
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
