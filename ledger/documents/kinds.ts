/** Every kind of document that can be published. The order is that of the menus. */
export const kinds = [
  'lecture',
  'team',
  'lecturer',
  'theme',
  'audience',
  'form',
  'textbook',
  'chapter',
  'campaign',
  'campaign-piece',
  'story',
  'figure',
  'venue',
  'redirect',
  'site-settings',
  'home-page',
  'navigation',
] as const

export type Kind = (typeof kinds)[number]

/** Kinds of which there is one document, whose id is the kind's name. */
export const singleKinds = ['site-settings', 'home-page', 'navigation'] as const satisfies Kind[]
