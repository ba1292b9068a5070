/** A fault in a working copy: at which field, under which permanent code, in words for editors. */
export interface Problem {
  /** As Payload names fields: `body`, `examples.0`, `picture.caption`. */
  path: string
  code: ProblemCode
  message: string
}

export type ProblemCode =
  | 'FIELD_REQUIRED'
  | 'FIELD_TOO_LONG'
  | 'FIELD_TOO_MANY'
  | 'FIELD_FORMAT'
  | 'TITLE_ALL_PUNCTUATION'
  | 'DATE_INVALID'
  | 'PERSONAL_NUMBER'
  | 'CONSENT_MISSING'
  | 'ALT_MISSING'
  | 'PICTURE_MISSING'
  | 'FILE_MISSING'
  | 'REFERENCE_MISSING'
  | 'REFERENCE_NOT_PUBLIC'
  | 'ADDRESS_TAKEN'
  | 'TEXT_NODE_UNKNOWN'
  | 'TEXT_LINK_BROKEN'
  | 'TEXT_DAMAGED'
  | 'WARNING_UNEXPLAINED'
