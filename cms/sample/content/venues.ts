/**
 * 文明实践中心、所、站: 20 of the 202, as a tree. The two centres are those of
 * 金川区 and 永昌县; institutes and stations are plainly samples. Addresses and
 * telephones are not known, so they are left out.
 */
import { p, picture, samplesOf } from '../write.ts'

type Level = 'centre' | 'institute' | 'station'

interface Place {
  level: Level
  name: string
  slug: string
  district: string
  /** The place above it, by its row in the list below. */
  under?: number
  text: string
}

const jinchuan = '金川区'
const yongchang = '永昌县'

const places: Place[] = [
  {
    level: 'centre',
    name: '金川区新时代文明实践中心（示例页）',
    slug: 'jinchuan',
    district: jinchuan,
    text: '统筹全区文明实践所、站，受理点单，安排志愿服务队。地址、电话、开放时间待填写。',
  },
  {
    level: 'centre',
    name: '永昌县新时代文明实践中心（示例页）',
    slug: 'yongchang',
    district: yongchang,
    text: '统筹全县文明实践所、站，受理点单，安排志愿服务队。地址、电话、开放时间待填写。',
  },
  {
    level: 'institute',
    name: '示例一街道新时代文明实践所',
    slug: 'shili-jiedao-1',
    district: jinchuan,
    under: 1,
    text: '街道里的理论宣讲、读书会和便民服务都在这里约。',
  },
  {
    level: 'institute',
    name: '示例二街道新时代文明实践所',
    slug: 'shili-jiedao-2',
    district: jinchuan,
    under: 1,
    text: '设有小讲堂和儿童阅读角，晚饭后开放。',
  },
  {
    level: 'institute',
    name: '示例一镇新时代文明实践所',
    slug: 'shili-zhen-1',
    district: jinchuan,
    under: 1,
    text: '逢集日有宣讲员在场，赶集的乡亲随时坐下来听。',
  },
  {
    level: 'institute',
    name: '示例二镇新时代文明实践所',
    slug: 'shili-zhen-2',
    district: yongchang,
    under: 2,
    text: '有一间能坐几十人的讲堂，也安排下村宣讲。',
  },
  {
    level: 'institute',
    name: '示例三镇新时代文明实践所',
    slug: 'shili-zhen-3',
    district: yongchang,
    under: 2,
    text: '农闲时办夜校，农忙时送到地头。',
  },
  {
    level: 'institute',
    name: '示例四镇新时代文明实践所',
    slug: 'shili-zhen-4',
    district: yongchang,
    under: 2,
    text: '常办婆媳互夸会和移风易俗说事会。',
  },
  {
    level: 'station',
    name: '示例甲社区新时代文明实践站',
    slug: 'shili-shequ-jia',
    district: jinchuan,
    under: 3,
    text: '楼下就能坐，棋牌桌旁摆着小板凳。',
  },
  {
    level: 'station',
    name: '示例乙社区新时代文明实践站',
    slug: 'shili-shequ-yi',
    district: jinchuan,
    under: 3,
    text: '社区食堂隔壁，午饭后常有十分钟微宣讲。',
  },
  {
    level: 'station',
    name: '示例丙社区新时代文明实践站',
    slug: 'shili-shequ-bing',
    district: jinchuan,
    under: 4,
    text: '有一面图书墙，孩子放学后来写作业。',
  },
  {
    level: 'station',
    name: '示例丁社区新时代文明实践站',
    slug: 'shili-shequ-ding',
    district: jinchuan,
    under: 4,
    text: '老年人手机课、防诈骗课每周都有。',
  },
  {
    level: 'station',
    name: '示例一村新时代文明实践站',
    slug: 'shili-cun-1',
    district: jinchuan,
    under: 5,
    text: '村部小广场，傍晚纳凉时开讲。',
  },
  {
    level: 'station',
    name: '示例二村新时代文明实践站',
    slug: 'shili-cun-2',
    district: jinchuan,
    under: 5,
    text: '红白理事会也在这里议事，墙上写着村规民约。',
  },
  {
    level: 'station',
    name: '示例三村新时代文明实践站',
    slug: 'shili-cun-3',
    district: yongchang,
    under: 6,
    text: '农家书屋连着小讲堂，冬天生着炉子。',
  },
  {
    level: 'station',
    name: '示例四村新时代文明实践站',
    slug: 'shili-cun-4',
    district: yongchang,
    under: 6,
    text: '小戏台一座，逢年过节有快板、有戏。',
  },
  {
    level: 'station',
    name: '示例五村新时代文明实践站',
    slug: 'shili-cun-5',
    district: yongchang,
    under: 7,
    text: '常请农技员来讲种子、讲节水。',
  },
  {
    level: 'station',
    name: '示例六村新时代文明实践站',
    slug: 'shili-cun-6',
    district: yongchang,
    under: 7,
    text: '志愿者轮流值班，帮老人代办、代买、代写。',
  },
  {
    level: 'station',
    name: '示例七村新时代文明实践站',
    slug: 'shili-cun-7',
    district: yongchang,
    under: 8,
    text: '院子里有一棵大树，夏天的宣讲都在树下。',
  },
  {
    level: 'station',
    name: '示例八村新时代文明实践站',
    slug: 'shili-cun-8',
    district: yongchang,
    under: 8,
    text: '妇女之家、儿童之家和实践站合在一处。',
  },
]

const idOf = (row: number): string => `sample-venue-${String(row).padStart(2, '0')}`

const hours: Record<Level, string> = {
  centre: '待填写',
  institute: '示例：工作日白天，有宣讲的晚上',
  station: '示例：每天晚饭后，有宣讲时另行通知',
}

const scenes = {
  centre: picture('evening-city'),
  institute: picture('library'),
  station: picture('village-square'),
}

export const venues = samplesOf(
  'venue',
  places.map(({ level, name, slug, district, under, text }, index) => ({
    id: idOf(index + 1),
    slug,
    level,
    order: index + 1,
    name,
    district,
    ...(under ? { parent: idOf(under) } : {}),
    hours: hours[level],
    introduction: [
      p(text),
      p('想在这里听一场宣讲：先在总菜单里挑题目，再按“点单、接单、派单”的办法联系本处。'),
    ],
    picture: scenes[level],
  })),
)
