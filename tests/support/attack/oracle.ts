/**
 * What the page 权限矩阵 says of stories (两审两校), as a small model of its own:
 * written from the page, with nothing of the policy in it.
 */

export interface Visitor {
  id: string
  roles: string[]
  /** Undefined: of the whole office. */
  unit?: string
}

interface Step {
  name: string
  isReview: boolean
  needs: 'anybody' | 'reviewer' | 'final-reviewer'
}

const story: Step[] = [
  { name: '一校', isReview: false, needs: 'anybody' },
  { name: '初审', isReview: true, needs: 'reviewer' },
  { name: '二校', isReview: false, needs: 'anybody' },
  { name: '终审', isReview: true, needs: 'final-reviewer' },
]
const withdrawal: Step[] = [
  { name: '撤下', isReview: true, needs: 'reviewer' },
  { name: '确认', isReview: true, needs: 'reviewer' },
]

/** A text, or a withdrawal, on its way through its signatures. */
interface Paper {
  steps: Step[]
  text: string
  by: string
  authors: Set<string>
  signed: Map<string, string>
}

export type Deed =
  | 'submit'
  | 'proof'
  | 'approve'
  | 'publish-urgently'
  | 'return'
  | 'hand-over'
  | 'recall'
  | 'withdraw'
  | 'settle'

export class StoryOracle {
  unit: string | undefined
  text: string
  publicText: string | undefined
  #writers = new Set<string>()
  /** Of everything that was ever public. */
  #formerAuthors = new Set<string>()
  #waiting: Paper | undefined
  #lastPublished: Paper | undefined
  #debts: Paper[] = []

  constructor(text: string, unit?: string) {
    this.text = text
    this.unit = unit
  }

  isSeenBy(visitor: Visitor | undefined): visitor is Visitor {
    return visitor !== undefined && (visitor.unit === undefined || visitor.unit === this.unit)
  }

  mayDelete(visitor: Visitor | undefined): boolean {
    const isFree = this.publicText === undefined && this.#debts.length === 0
    return this.isSeenBy(visitor) && visitor.roles.includes('administrator') && isFree
  }

  save(visitor: Visitor, text: string): void {
    this.text = text
    this.#writers.add(visitor.id)
  }

  /** With an older version its authors come back, whoever they were. */
  restore(visitor: Visitor, text: string): void {
    this.save(visitor, text)
    for (const author of this.#formerAuthors) this.#writers.add(author)
  }

  /** Does it, where it may be done; answers whether it may. */
  take(deed: Deed, visitor: Visitor | undefined, successor?: Visitor): boolean {
    if (!this.isSeenBy(visitor)) return false
    switch (deed) {
      case 'submit':
        return this.#submit(visitor)
      case 'proof':
      case 'approve':
        return this.#signInTurn(visitor, deed === 'approve')
      case 'publish-urgently':
        return this.#publishUrgently(visitor)
      case 'return':
        if (!isReviewer(visitor) || !this.#waiting || this.#waiting.by === visitor.id) return false
        this.#waiting = undefined
        return true
      case 'hand-over':
        return this.#mayHandOver(visitor, successor)
      case 'recall':
        return this.#recall(visitor)
      case 'withdraw':
        return this.#withdraw(visitor)
      case 'settle':
        return this.#settle(visitor)
    }
  }

  #submit(visitor: Visitor): boolean {
    if (this.text === this.publicText) return false
    if (this.#waiting?.text === this.text) return this.#waiting.by === visitor.id
    const authors = new Set([visitor.id, ...this.#writers])
    this.#waiting = { steps: story, text: this.text, by: visitor.id, authors, signed: new Map() }
    this.#lastPublished = undefined
    return true
  }

  #signInTurn(visitor: Visitor, isReview: boolean): boolean {
    const paper = this.#waiting
    if (!paper) return this.#hasJustPublished(visitor)
    const steps = isReview ? reviewOf(paper) : proofOf(paper)
    if (steps.length === 0 || !this.#isAsSigned(paper)) return false
    if (!steps.every((step) => this.#maySign(paper, step, visitor))) return false
    for (const step of steps) paper.signed.set(step.name, visitor.id)
    if (missing(paper).length === 0) this.#publish(paper)
    return true
  }

  /** Pressing once more does nothing, and is no fault. */
  #hasJustPublished(visitor: Visitor): boolean {
    return this.#lastPublished !== undefined && hasPart(this.#lastPublished, visitor)
  }

  #publishUrgently(visitor: Visitor): boolean {
    const paper = this.#waiting
    if (!paper) return this.#hasJustPublished(visitor)
    const final = paper.steps.at(-1)!
    if (!this.#isAsSigned(paper) || !this.#maySign(paper, final, visitor)) return false
    const steps = reviewOf(paper)
    const isHisTurn = steps.every((step) => this.#maySign(paper, step, visitor))
    if (isHisTurn && steps.length > 0 && steps.length === missing(paper).length) return false
    paper.signed.set(final.name, visitor.id)
    this.#publish(paper)
    this.#debts.push(paper)
    return true
  }

  #publish(paper: Paper): void {
    for (const writer of this.#writers) paper.authors.add(writer)
    for (const author of paper.authors) this.#formerAuthors.add(author)
    this.publicText = paper.text
    this.#writers = new Set()
    this.#waiting = undefined
    this.#lastPublished = paper
  }

  #mayHandOver(visitor: Visitor, successor: Visitor | undefined): boolean {
    const paper = this.#waiting
    const step = paper && missing(paper)[0]
    if (!paper || !step) return false
    if (paper.by !== visitor.id && !this.#maySign(paper, step, visitor)) return false
    if (!successor || successor.id === visitor.id || !this.isSeenBy(successor)) return false
    return this.#maySign(paper, step, successor)
  }

  #recall(visitor: Visitor): boolean {
    const isHis = this.#waiting?.authors.has(visitor.id) ?? false
    if (!this.#waiting || !(isHis || visitor.roles.includes('administrator'))) return false
    this.#waiting = undefined
    return true
  }

  #withdraw(visitor: Visitor): boolean {
    if (!isReviewer(visitor) || this.publicText === undefined) return false
    const signed = new Map([['撤下', visitor.id]])
    const authors = new Set([visitor.id])
    this.#debts.push({ steps: withdrawal, text: '', by: visitor.id, authors, signed })
    this.publicText = undefined
    this.#waiting = undefined
    return true
  }

  #settle(visitor: Visitor): boolean {
    for (const debt of this.#debts) {
      const may = (steps: Step[]) =>
        steps.length > 0 && steps.every((step) => maySign(debt, step, visitor, new Set()))
      const steps = [reviewOf(debt), proofOf(debt)].find(may)
      if (!steps) continue
      for (const step of steps) debt.signed.set(step.name, visitor.id)
      this.#debts = this.#debts.filter((each) => missing(each).length > 0)
      return true
    }
    return false
  }

  #maySign(paper: Paper, step: Step, visitor: Visitor): boolean {
    return maySign(paper, step, visitor, this.#writers)
  }

  /** The text is the one that waits, and nobody who had to be another has written since. */
  #isAsSigned(paper: Paper): boolean {
    const ofOthers = paper.steps.filter((step) => step.isReview || step === lastProof(paper))
    const signers = ofOthers.flatMap(({ name }) => paper.signed.get(name) ?? [])
    return paper.text === this.text && !signers.some((signer) => this.#writers.has(signer))
  }
}

const isReviewer = ({ roles }: Visitor): boolean =>
  roles.includes('reviewer') || roles.includes('final-reviewer')

const missing = ({ steps, signed }: Paper): Step[] => steps.filter(({ name }) => !signed.has(name))

const lastProof = ({ steps }: Paper): Step | undefined =>
  steps.findLast(({ isReview }) => !isReview)

const hasPart = ({ signed }: Paper, { id }: Visitor): boolean => [...signed.values()].includes(id)

const proofOf = (paper: Paper): Step[] =>
  missing(paper)
    .slice(0, 1)
    .filter((step) => !step.isReview)

/** The next review, with the proof before it if that is missing too. */
function reviewOf(paper: Paper): Step[] {
  const [first, second] = missing(paper)
  if (!first) return []
  return !first.isReview && second?.isReview ? [first, second] : [first]
}

function maySign(paper: Paper, step: Step, visitor: Visitor, writers: Set<string>): boolean {
  const { id, roles } = visitor
  const isAuthor = paper.authors.has(id) || writers.has(id)
  if (paper.steps === withdrawal && paper.by === id) return false
  if (isAuthor && (step.isReview || step === lastProof(paper))) return false
  if (step.needs === 'reviewer' && !isReviewer(visitor)) return false
  if (step.needs === 'final-reviewer' && !roles.includes('final-reviewer')) return false
  const alike = paper.steps.filter(({ isReview }) => isReview === step.isReview)
  return !alike.some(({ name }) => paper.signed.get(name) === id)
}
