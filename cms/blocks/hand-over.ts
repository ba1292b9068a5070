/** Hands what is filled into a block to the text around it at once; part of every block. */
import type { UIField } from 'payload'

export const handOverField: UIField = {
  name: 'handOver',
  type: 'ui',
  admin: { components: { Field: '/blocks/hand-over.tsx#HandOver' } },
}
