'use client'
/**
 * A block in a long text is a form of its own. Payload hands its fields to the
 * text only after the server has looked at them, so that 保存, pressed within
 * half a second, would leave them out. This hands them over as they change.
 */
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import {
  $getNearestNodeFromDOMNode,
  SKIP_DOM_SELECTION_TAG,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useAllFormFields, useFormModified } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef } from 'react'

interface BlockNode extends LexicalNode {
  getFields(): Record<string, unknown>
  setFields(fields: Record<string, unknown>, isOfForm: boolean): void
}

export function HandOver() {
  const place = useRef<HTMLSpanElement>(null)
  const [editor] = useLexicalComposerContext()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  useEffect(() => {
    if (!isModified) return
    const values = valuesOf(fields)
    editor.update(
      () => {
        const node = place.current && $getNearestNodeFromDOMNode(place.current)
        if (!isBlock(node)) return
        const { blockType, ...former } = node.getFields()
        const next = { ...former, ...values }
        if (JSON.stringify(next) !== JSON.stringify(former))
          node.setFields({ ...next, blockType }, true)
      },
      { tag: SKIP_DOM_SELECTION_TAG },
    )
  }, [editor, fields, isModified])
  return <span ref={place} hidden />
}

const isBlock = (node: LexicalNode | null): node is BlockNode => node?.getType() === 'block'

/** An empty list counts its rows in its value, which is no part of the text. */
function valuesOf(fields: FormState): Record<string, unknown> {
  const kept = Object.entries(fields).map(([path, field]) => {
    const isList = Array.isArray(field.rows) && 'value' in field
    return [path, isList ? { ...field, disableFormData: true } : field]
  })
  const { blockType, ...values } = reduceFieldsToValues(
    Object.fromEntries(kept) as FormState,
    true,
  ) as Record<string, unknown>
  void blockType
  return values
}
