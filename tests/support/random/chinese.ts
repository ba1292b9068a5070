/** Chinese text made of chance: it reads like a village story and says nothing of anybody. */
import type { RichText } from '../../../ledger/index.ts'
import type { Chance } from './chance.ts'

const who = '老张 王婶 村支书 返乡的小李 果园的老赵 社区网格员 宣讲员 退休教师 护林员 养羊户'
const where = '槐树下 文化大院 村口小卖部 田埂上 渠边 文明实践站 炕头 温室大棚里 广场上 老井旁'
const did =
  '把新政策一条一条讲明白 教大家算清一年的水账 说起当年修渠的往事 把彩礼的事摆到桌面上商量 领着孩子们念家训 给乡亲们唱了一段快板 拿出记了十年的账本 请大伙儿评一评谁家院子最净 把节水的法子演示给大家看 和年轻人谈起回乡创业的打算'
const then =
  '听的人越坐越近 掌声一阵接一阵 连路过的货车司机也停下来听 有人当场报了名 几位老人笑着点头 孩子们抢着回答问题 大家约好下个月再来 茶添了三回也没人走 院子里渐渐安静下来 有人悄悄抹了眼泪'
const topics =
  '家风 节水 移风易俗 乡村振兴 防诈骗 敬老 护林 邻里 读书 创业 安全 健康 生态 孝亲 诚信 勤俭'
const endings = '这样讲 进小院 上门来 有新招 暖人心 到田间 有回声 接地气 见实效 传下去'

const words = (list: string): string[] => list.split(' ')
const [people, places, deeds, results, subjects, tails] = [
  who,
  where,
  did,
  then,
  topics,
  endings,
].map(words) as [string[], string[], string[], string[], string[], string[]]

export const aTitle = (chance: Chance): string =>
  `${chance.pick(subjects)}${chance.pick(tails)}：${chance.pick(people)}在${chance.pick(places)}`

export const aSentence = (chance: Chance): string =>
  `${chance.pick(places)}，${chance.pick(people)}${chance.pick(deeds)}，${chance.pick(results)}。`

/** A paragraph of about `characters`. */
export function aParagraph(chance: Chance, characters: number): string {
  let text = ''
  while (text.length < characters) text += aSentence(chance)
  return text
}

/** Headings and paragraphs of about `characters` in all. */
export function prose(chance: Chance, characters: number): RichText {
  const blocks: RichText = []
  for (let written = 0; written < characters;) {
    if (blocks.length % 4 === 2) {
      const text = `${chance.pick(subjects)}${chance.pick(tails)}`
      blocks.push({ type: 'heading', level: 2, children: [{ type: 'text', text }] })
    } else {
      const text = aParagraph(chance, Math.min(160, characters - written))
      written += text.length
      blocks.push({ type: 'paragraph', children: [{ type: 'text', text }] })
    }
  }
  return blocks
}
