/** 宣讲队伍: the ten backbone teams, of which three names are known, and six sample squads. */
import { p, picture, samplesOf, ul } from '../write.ts'

const ordinals = ['四', '五', '六', '七', '八', '九', '十']

const named = [
  { slug: 'zhuanjia-xuezhe', name: '专家学者宣讲团' },
  { slug: 'qingfeng', name: '“清风”宣讲团' },
  { slug: 'xiyanghong', name: '“夕阳红”宣讲团' },
].map(({ slug, name }, index) => ({
  id: `sample-team-0${index + 1}`,
  slug,
  name,
  tier: 'backbone' as const,
  order: index + 1,
  introduction: [
    p('金昌市10支市级骨干宣讲队伍之一。'),
    p('队伍的组成、擅长的领域和联系单位待填写：请管理员在后台补充后送审。'),
  ],
}))

const awaitingName = ordinals.map((ordinal, index) => ({
  id: `sample-team-${String(index + 4).padStart(2, '0')}`,
  slug: `gugan-${index + 4}`,
  name: `第${ordinal}支骨干宣讲队伍（名称待填写）`,
  awaitsName: true as const,
  tier: 'backbone' as const,
  order: index + 4,
  introduction: [p('金昌市10支市级骨干宣讲队伍之一，名称和介绍待填写。')],
}))

const contactOffice = '示例联系单位（待填写）'

const squads = samplesOf('team', [
  {
    id: 'sample-squad-01',
    slug: 'shili-xiaobandeng-fendui',
    name: '示例“小板凳”宣讲小分队',
    tier: 'squad',
    order: 101,
    parent: 'sample-team-04',
    field: '党的创新理论、乡村振兴、生态环保',
    contactOffice,
    introduction: [
      p('哪儿有人就把板凳放到哪儿。三五个人不嫌少，几十个人不嫌多，讲完留半个钟头答疑。'),
      p('本队和它的隶属关系都是示例，供熟悉栏目用。'),
    ],
    picture: picture('village-square'),
  },
  {
    id: 'sample-squad-02',
    slug: 'shili-xiaohonghua-fendui',
    name: '示例“小红花”宣讲小分队',
    tier: 'squad',
    order: 102,
    parent: 'sample-team-05',
    field: '家风家教、生态环保、文明有礼',
    contactOffice,
    introduction: [
      p('由老师带着孩子讲，讲给同学，也讲给家里人。不评比，讲过的、听过的都有一朵小红花。'),
      p('孩子出镜须先征得监护人同意。本队为示例。'),
    ],
    picture: picture('classroom'),
  },
  {
    id: 'sample-squad-03',
    slug: 'shili-kuaiban-fendui',
    name: '示例快板宣讲小分队',
    tier: 'squad',
    order: 103,
    parent: 'sample-team-03',
    field: '移风易俗、安全生产、党的创新理论',
    contactOffice,
    introduction: [
      p('一副竹板，三五分钟，能在田间、车间、广场上说开就开。'),
      ul('可以单独演，也可以给别的宣讲开场。', '词可以按本村本厂的事改。'),
      p('本队和它的隶属关系都是示例。'),
    ],
    picture: picture('clapper'),
  },
  {
    id: 'sample-squad-04',
    slug: 'shili-wenyi-fendui',
    name: '示例戏曲说唱朗诵小分队',
    tier: 'squad',
    order: 104,
    parent: 'sample-team-06',
    field: '戏曲小段、说唱、诗朗诵',
    contactOffice,
    introduction: [p('老腔新词、新节拍老道理，节日、集市、校园都能去。'), p('本队为示例。')],
    picture: picture('stage'),
  },
  {
    id: 'sample-squad-05',
    slug: 'shili-lajiachang-fendui',
    name: '示例“入户拉家常”小分队',
    tier: 'squad',
    order: 105,
    parent: 'sample-team-07',
    field: '移风易俗、民生政策、家风家教、居家安全',
    contactOffice,
    introduction: [
      p('两个人一组，先听后讲。老人、病人、行动不便的，我们上门。'),
      p('不拍照、不留名单，听来的家事不往外说。本队为示例。'),
    ],
    picture: picture('courtyard'),
  },
  {
    id: 'sample-squad-06',
    slug: 'shili-banzu-fendui',
    name: '示例班组宣讲小分队',
    tier: 'squad',
    order: 106,
    parent: 'sample-team-08',
    field: '安全生产、职工权益',
    contactOffice,
    introduction: [p('讲在班前、讲在工余，一次只讲一件事，讲完就能用在手上。'), p('本队为示例。')],
    picture: picture('workshop'),
  },
])

export const teams = [...samplesOf('team', [...named, ...awaitingName]), ...squads]
