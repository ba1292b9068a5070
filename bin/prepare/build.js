/** Builds what is not built. Each door compares its sources with those of its last build. */
import { join } from 'node:path'
import { Failure } from '../failure.js'
import { runCommand } from '../run/command.js'
import { root } from '../settings.js'

const doors = {
  admin: { file: 'cms/build.ts', title: '采编系统' },
  site: { file: 'site/compile.ts', title: '公众网站' },
}

export async function build(name, note = () => {}) {
  const { file, title } = doors[name]
  const { code, output } = await runCommand(process.execPath, [join(root, file)], {
    onLine: (line) => note(`${title}：${line.slice(0, 60)}`),
  })
  if (code === 0) return
  throw new Failure({
    code: 'NOT_BUILT',
    what: `没有启动：${title}没有编译成功。`,
    why: `${file} 报告了错误。`,
    todo: `请把下面的内容交给技术人员：\n${output.trim().split('\n').slice(-20).join('\n')}`,
  })
}
