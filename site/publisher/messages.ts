/** What editors read when a release stops, by what stopped it. */
import type { Kind } from '../../ledger/index.ts'
import type { Notice } from '../store/index.ts'
import type { Off } from './off-pages.ts'

const kindNames: Record<Kind, string> = {
  lecture: '宣讲题目',
  team: '宣讲队伍',
  lecturer: '宣讲员',
  theme: '主题',
  audience: '受众',
  form: '宣讲形式',
  textbook: '乡土教材',
  chapter: '教材章节',
  campaign: '主题活动',
  'campaign-piece': '宣传资料',
  story: '新闻故事',
  figure: '先进典型',
  venue: '阵地',
  redirect: '旧网址',
  'site-settings': '网站设置',
  'home-page': '首页',
  navigation: '导航',
}

/** How a document is called in a sentence: 新闻故事《…》. */
export const nameOf = (kind: Kind, title: string | undefined): string =>
  title ? `${kindNames[kind]}《${title}》` : `“${kindNames[kind]}”`

const kept = '网站仍是上一版本，稿件没有丢失。'

export const pageNotRendered = (document: string | undefined, path: string): Notice =>
  document
    ? {
        what: `未上线：${document}的网页 ${path} 没有生成。${kept}`,
        why: '按这份稿件的内容生成网页时出错。',
        todo: '请修改这份稿件后重新送审；如果改过仍不行，请把这条消息交给管理员。',
      }
    : {
        what: `未上线：网页 ${path} 没有生成。${kept}`,
        why: '生成这个网页时出错，没有找到是哪份稿件引起的。',
        todo: '请把这条消息交给管理员，不需要修改稿件。',
      }

/** Of a page that shows many documents. */
export const pageNotRenderedWith = (document: string, path: string): Notice => ({
  what: `未上线：列有${document}的网页 ${path} 没有生成。${kept}`,
  why: '没有这份稿件时，这个网页可以生成；有了它就出错。',
  todo: '请修改这份稿件后重新送审；如果改过仍不行，请把这条消息交给管理员。',
})

/** A document held back while the others went live: a former version of it is public, or none. */
export const heldBack = ({ what }: Notice): string =>
  what.replace(kept, '公众还看不到这一稿，其他稿件照常上线。')

export const linkLeadsNowhere = (
  document: string | undefined,
  path: string,
  target: string,
): Notice => ({
  what: `未上线：网页 ${path} 有一个打不开的链接。${kept}`,
  why: `${document ? `${document}里的` : ''}链接 ${target} 在本网站上不存在。`,
  todo: '请改正或删去这个链接，然后重新送审。如果它指向的网页以后才上线，到时会自动再试。',
})

export const pictureMissing = (
  document: string | undefined,
  path: string,
  target: string,
): Notice => ({
  what: `未上线：网页 ${path} 缺少一张图片或一个文件。${kept}`,
  why: `${document ? `${document}用到的` : ''}${target} 没有找到。`,
  todo: '请重新上传这张图片或这个文件，然后重新送审。',
})

export const pageMalformed = (document: string | undefined, path: string): Notice => ({
  what: `未上线：${document ?? ''}的网页 ${path} 有格式错误。${kept}`,
  why: '生成的网页不是正确的 HTML。',
  todo: document
    ? '请修改这份稿件后重新送审；如果改过仍不行，请把这条消息交给管理员。'
    : '请把这条消息交给管理员，不需要修改稿件。',
})

export const blobNotFetched = (document: string | undefined, target: string): Notice => ({
  what: `还没有上线：${document ?? ''}的图片或文件 ${target} 没有取到。${kept}`,
  why: '编辑后台没有给出完整的文件。',
  todo: '程序会自动重试。若十分钟后仍未上线，请重新上传后再送审。',
})

export const feedUnreachable: Notice = {
  what: `暂时收不到新的发布条目。${kept}`,
  why: '连接不上编辑后台。',
  todo: '程序会自动重连。若长时间没有恢复，请检查编辑后台是否在运行。',
}

export const feedRefused: Notice = {
  what: `收不到新的发布条目。${kept}`,
  why: '编辑后台不认可发布口令。',
  todo: '请让编辑后台与发布程序使用相同的 FEED_SECRET，然后重新启动。',
}

export const feedUnreadable: Notice = {
  what: `暂时收不到新的发布条目。${kept}`,
  why: '收到的内容不完整。',
  todo: '程序会自动重试。',
}

export const feedBehind: Notice = {
  what: `收不到新的发布条目。${kept}`,
  why: '编辑后台的发布台账比网站已有的还短，可能恢复了旧的备份。',
  todo: '请管理员用最近的备份恢复发布台账；网站上已撤下的内容不会因此重新出现。',
}

export const ledgerBroken = (number: number): Notice => ({
  what: `第 ${number} 号条目没有上线，发布已停止。${kept}`,
  why: '这一条目与发布台账的前文接不上，或者内容被改动过。',
  todo: '请管理员核对发布台账（npm run ledger -- verify），并从备份恢复。',
})

export const ledgerUnknown = (number: number): Notice => ({
  what: `第 ${number} 号条目没有上线，发布已停止。${kept}`,
  why: '发布程序不认识这一条目的写法，版本可能旧了。',
  todo: '请管理员把发布程序更新到与编辑后台相同的版本，然后重新启动。',
})

/** A withdrawal whose release cannot be made: it is carried out all the same. */
export const withdrawnEarly = ({ why, todo }: Notice, off: Off): Notice => ({
  what: `已撤下：原来的网页和图片已经打不开。${withdrawnFrom[off]}`,
  why,
  todo,
})

const withdrawnFrom: Record<Off, string> = {
  'own pages': '列表和首页还没有更新，因为新版本没有生成。',
  'all pages': '列表和首页也不再列出。其他改动还没有上线，因为新版本没有生成。',
}

export const unexpected: Notice = {
  what: `未上线：生成新版本时出错。${kept}`,
  why: '程序遇到了没有预料到的情况，详情在日志里。',
  todo: '程序会自动重试。若仍未上线，请把这条消息交给管理员。',
}
