/** What every projection is: a working copy in, every key of its kind's document out. */
import type { DocumentOf, Kind } from '../../../ledger/index.ts'
import type { WorkingCopy } from './working-copy.ts'

/** Every key has to be there; one that is undefined is left out of the document. */
export type Candidate<K extends Kind> = {
  [Key in keyof Required<Omit<DocumentOf<K>, 'kind' | 'id' | 'sample'>>]: Loose<
    DocumentOf<K>[Key & keyof DocumentOf<K>]
  >
}

type Loose<T> = T extends (infer Item)[]
  ? Loose<Item>[] | undefined
  : T extends object
    ? { [Key in keyof T]: Loose<T[Key]> | undefined } | undefined
    : T | undefined

export type Projection<K extends Kind> = (copy: WorkingCopy) => Candidate<K>
