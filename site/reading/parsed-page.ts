/** A page as parse5 reads it: the reference for every other way to read one. */
import { parse, type DefaultTreeAdapterTypes, type ParserError } from 'parse5'
import type { PageEvents } from './page-content.ts'
import { startTagOf } from './references.ts'

type Node = DefaultTreeAdapterTypes.Node
export type ParsedElement = DefaultTreeAdapterTypes.Element
export type ParsedDocument = DefaultTreeAdapterTypes.Document

export interface ParsedPage {
  document: ParsedDocument
  /** Codes with their lines. */
  errors: string[]
}

export function parsePage(html: string): ParsedPage {
  const errors: string[] = []
  const onParseError = (error: ParserError) => {
    errors.push(`${error.code} (line ${error.startLine})`)
  }
  return { document: parse(html, { onParseError, sourceCodeLocationInfo: true }), errors }
}

/** Tells the whole tree, what templates hold included. Where it stands on the page is not told. */
export function tellTree(node: Node, events: PageEvents): void {
  if ('value' in node) events.text(node.value, 0, 0)
  if ('tagName' in node) events.open(tagOf(node), 0, 0)
  if ('childNodes' in node) for (const child of node.childNodes) tellTree(child, events)
  if ('content' in node && typeof node.content === 'object') tellTree(node.content, events)
  if ('tagName' in node) events.close(0, 0)
}

const tagOf = ({ tagName, attrs }: ParsedElement) =>
  startTagOf(tagName, (name) => attrs.find((attribute) => attribute.name === name)?.value)
