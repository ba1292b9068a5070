'use client'
/**
 * A block in a long text is a form of its own. Payload hands its fields to the
 * text only after the server has looked at them, so that 保存, pressed within
 * half a second, would leave them out. This hands them over as they change,
 * and once more before the form is saved: an answer of the server that was on
 * its way may have put former ones back.
 */
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import {
  $getNearestNodeFromDOMNode,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
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

/** Every block on the page hands its fields over. */
export const handAllOver = (): void => blocks.forEach((handOver) => handOver())

const blocks = new Set<() => void>()

export function HandOver() {
  const place = useRef<HTMLSpanElement>(null)
  const [editor] = useLexicalComposerContext()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()
  useEffect(() => {
    if (!isModified) return
    const handOver = () => give(editor, place.current, valuesOf(fields))
    handOver()
    blocks.add(handOver)
    return () => void blocks.delete(handOver)
  }, [editor, fields, isModified])
  return <span ref={place} hidden />
}

function give(
  editor: LexicalEditor,
  place: HTMLElement | null,
  values: Record<string, unknown>,
): void {
  editor.update(
    () => {
      const node = place && $getNearestNodeFromDOMNode(place)
      if (!isBlock(node)) return
      const { blockType, ...former } = node.getFields()
      const next = { ...former, ...values }
      if (JSON.stringify(next) !== JSON.stringify(former))
        node.setFields({ ...next, blockType }, true)
    },
    { tag: SKIP_DOM_SELECTION_TAG },
  )
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
