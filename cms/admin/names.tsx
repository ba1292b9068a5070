'use client'
/**
 * Names for people who hear the screen. Payload leaves buttons of the text
 * editor without one or names them in English, and in a drawer its labels are
 * not tied to their boxes. What has a Chinese name of its own keeps it.
 */
import { useEffect, type ReactNode } from 'react'
import { nameEditor } from './editor-name.ts'

const buttonNames: Record<string, string> = {
  bold: '加粗',
  italic: '斜体',
  link: '链接',
  indentDecrease: '减少缩进',
  indentIncrease: '增加缩进',
  orderedList: '有序列表',
  unorderedList: '无序列表',
}

const namesByPlace: Record<string, string> = {
  '.toolbar-popup__dropdown-blocks': '插入图片、唱词、提示框或表格',
  '.toolbar-popup__dropdown-text': '段落样式',
  '.draggable-block-menu': '拖动这一段',
  '.add-block-menu': '在下面插入',
  '.link-edit': '修改链接',
  '.link-trash': '取消链接',
  '.LexicalEditorTheme__block__removeButton': '删去这一块',
  '.dropdown-indicator': '展开选项',
  '.nav__mobile-close': '关闭菜单',
  '.date-time-picker__clear-button': '清除日期',
}

const boxes = 'input:not([type=hidden]), textarea, [contenteditable=true]'

export function Names({ children }: { children: ReactNode }) {
  useEffect(() => {
    nameAll()
    let frame = 0
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(nameAll)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
  }, [])
  return children
}

function nameAll(): void {
  nameEditor()
  for (const button of document.querySelectorAll<HTMLElement>('[data-button-key]'))
    name(button, buttonNames[button.dataset.buttonKey ?? ''])
  for (const [place, words] of Object.entries(namesByPlace))
    for (const element of document.querySelectorAll(place)) name(element, words)
  for (const box of document.querySelectorAll<HTMLInputElement>(boxes))
    if (!box.labels?.length && !box.title && !box.ariaLabel) name(box, labelOf(box))
}

function name(element: Element, words: string | undefined): void {
  if (words && element.ariaLabel !== words) element.ariaLabel = words
}

/** The words of the label above a box, without the star of what must be filled in. */
function labelOf(box: Element): string | undefined {
  const label = box.closest('.field-type')?.querySelector('.field-label')
  return label?.firstChild?.textContent?.trim() || undefined
}
