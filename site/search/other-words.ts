/** What people call by several names: whoever finds nothing by one is offered the others. */
const sameThings: readonly string[][] = [
  ['彩礼', '高价彩礼', '礼金', '聘礼', '聘金'],
  ['人情', '份子钱', '随礼', '随份子', '礼钱'],
  ['宴席', '酒席', '喜宴', '酒宴', '摆酒', '大操大办'],
  ['婚事', '婚礼', '结婚', '喜事', '红事', '婚嫁'],
  ['丧事', '白事', '葬礼', '殡葬', '后事'],
  ['移风易俗', '婚丧', '红白事', '红白喜事', '陋习', '新风'],
  ['红白理事会', '理事会'],
  ['村规民约', '乡规民约', '村规'],
  ['宣讲', '讲座', '讲课', '授课', '报告会'],
  ['宣讲员', '讲师', '讲解员', '志愿者'],
  ['点单', '预约', '约课', '订课', '报名'],
  ['教材', '课本', '读本', '书'],
  ['典型', '榜样', '模范', '好人', '劳模'],
  ['孝', '孝敬', '孝顺', '赡养', '养老', '尽孝'],
  ['家风', '家教', '家训', '家庭教育'],
  ['节约', '节俭', '勤俭', '浪费'],
  ['文明实践站', '文明实践所', '文明实践', '活动室'],
  ['快板', '顺口溜', '说唱'],
  ['戏曲', '唱戏', '秦腔', '眉户'],
  ['孩子', '儿童', '小朋友', '少年', '学生'],
  ['老人', '老年人', '长辈'],
  ['环境', '卫生', '垃圾', '人居环境'],
]

/** The same text with another name for each thing named in it, the usual one first. */
export const inOtherWords = (text: string): string[] =>
  namedIn(text).flatMap(({ named, others }) => others.map((other) => text.replace(named, other)))

/** The other names alone. */
export const otherNames = (text: string): string[] => namedIn(text).flatMap(({ others }) => others)

const namedIn = (text: string): { named: string; others: string[] }[] =>
  sameThings.flatMap((names) => {
    const [named] = names
      .filter((name) => text.includes(name))
      .toSorted((one, other) => other.length - one.length)
    return named === undefined ? [] : [{ named, others: names.filter((name) => name !== named) }]
  })
