/**
 * Lexical's serialised nodes, as far as our texts use them. What comes from
 * the database is read as LooseNode and checked; what we write has these shapes.
 */
export interface LexicalState {
  root: LexicalNode
}

export interface LexicalNode {
  type: string
  version: number
  children?: LexicalNode[]
  [key: string]: unknown
}

/** A node of which nothing is known yet. */
export interface LooseNode {
  type?: unknown
  children?: unknown
  text?: unknown
  format?: unknown
  tag?: unknown
  listType?: unknown
  fields?: unknown
}

export const boldFormat = 1
export const italicFormat = 2

export const element = (type: string, children: LexicalNode[], more: object = {}): LexicalNode => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  children,
  ...more,
})

export const stateOf = (children: LexicalNode[]): LexicalState => ({
  root: element('root', children),
})

/** A node's children as far as they are nodes. */
export const childrenOf = (node: LooseNode): LooseNode[] =>
  Array.isArray(node.children)
    ? node.children.filter(
        (child): child is LooseNode => typeof child === 'object' && child !== null,
      )
    : []

/** What editors call the nodes, the ones we do not take included. */
export function nodeName(type: unknown): string {
  const names: Record<string, string> = {
    upload: '上传文件',
    relationship: '关联内容',
    horizontalrule: '分隔线',
    code: '代码',
    table: '表格（旧格式）',
    autolink: '自动链接',
    inlineBlock: '行内组件',
    block: '内容组件',
  }
  const name = typeof type === 'string' ? type : '没有类型'
  return names[name] ?? name
}
