'use client'
/** Of colleagues at the same document: who has it open, and that one of them has saved another text. */
import { Button } from '@payloadcms/ui'

export function Present({ names }: { names: string[] }) {
  if (names.length === 0) return null
  return (
    <p className="workflow__present" role="status">
      同时打开这篇的还有：{names.join('、')}
    </p>
  )
}

export function PassedText({ isModified }: { isModified: boolean }) {
  return (
    <div className="workflow__warning" role="alert" data-text="passed">
      <p>
        这篇稿件刚才在别处保存过，这一页显示的是以前的内容。
        {isModified
          ? '请先把您改的地方复制出来，再刷新页面；直接保存会盖掉别人的改动。'
          : '请刷新页面，看过以后再往下办。'}
      </p>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        onClick={() => window.location.reload()}
      >
        刷新页面
      </Button>
    </div>
  )
}
