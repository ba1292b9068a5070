/**
 * A starter for the office's dictionary: slips of the pen and common doublings
 * that any Chinese dictionary settles. Nothing here is a matter of policy; what
 * an office must call things, it enters itself.
 */
interface SampleWording {
  wrong: string
  right: string
  grade: 'forbidden' | 'careful' | 'prefer'
  why?: string
  exceptions?: string[]
}

const slip = '这是常见的错别字'
const variant = '词典推荐后一种词形'
const doubled = '意思重复了'

const slips: [wrong: string, right: string, exceptions?: string[]][] = [
  ['按装', '安装', ['按装置', '按装机', '按装配']],
  ['既使', '即使', ['既使用', '既使得', '既使劲']],
  ['布署', '部署', ['发布署名']],
  ['渡假', '度假'],
  ['欢渡', '欢度'],
  ['坐谈会', '座谈会'],
  ['招聘启示', '招聘启事'],
  ['寻人启示', '寻人启事'],
  ['松驰', '松弛'],
  ['针贬', '针砭'],
  ['甘败下风', '甘拜下风'],
  ['自抱自弃', '自暴自弃'],
  ['脉博', '脉搏'],
  ['穿流不息', '川流不息'],
  ['一愁莫展', '一筹莫展'],
  ['再接再励', '再接再厉'],
  ['再接再砺', '再接再厉'],
  ['迫不急待', '迫不及待'],
  ['走头无路', '走投无路'],
  ['一股作气', '一鼓作气'],
  ['不径而走', '不胫而走'],
  ['谈笑风声', '谈笑风生'],
  ['默守成规', '墨守成规'],
  ['世外桃园', '世外桃源'],
  ['金榜提名', '金榜题名'],
  ['出奇不意', '出其不意'],
  ['悬梁刺骨', '悬梁刺股'],
  ['美仑美奂', '美轮美奂'],
  ['磬竹难书', '罄竹难书'],
  ['食不裹腹', '食不果腹'],
  ['水笼头', '水龙头'],
  ['震憾', '震撼'],
  ['粗旷', '粗犷'],
  ['气慨', '气概'],
  ['蜇伏', '蛰伏'],
  ['装祯', '装帧'],
  ['国藉', '国籍'],
  ['书藉', '书籍'],
  ['急燥', '急躁'],
  ['烦燥', '烦躁'],
  ['竞竞业业', '兢兢业业'],
  ['兴高彩烈', '兴高采烈'],
  ['名人明言', '名人名言'],
  ['做为一名', '作为一名'],
  ['副射', '辐射', ['副射手']],
  ['必竟', '毕竟', ['何必竟']],
]

/** Two forms are in use; 《第一批异形词整理表》 and dictionaries prefer one. */
const variants: [wrong: string, right: string, exceptions?: string[]][] = [
  ['部份', '部分'],
  ['成份', '成分'],
  ['座落', '坐落', ['讲座落']],
  ['萤光屏', '荧光屏'],
  ['重迭', '重叠'],
  ['丰富多采', '丰富多彩'],
  ['精萃', '精粹'],
]

const doublings: [wrong: string, right: string][] = [
  ['涉及到', '涉及'],
  ['凯旋归来', '凯旋'],
  ['悬殊很大', '悬殊'],
  ['亲眼目睹', '目睹'],
  ['过高的奢望', '奢望'],
  ['免费赠送', '赠送'],
  ['目的是为了', '目的是'],
  ['原因是因为', '原因是'],
  ['非常酷爱', '酷爱'],
]

const kinder: SampleWording[] = [
  {
    wrong: '残废人',
    right: '残疾人',
    grade: 'careful',
    why: '《中华人民共和国残疾人保障法》称残疾人，称呼要尊重人',
  },
  {
    wrong: '当做',
    right: '当作',
    grade: 'prefer',
    why: '《现代汉语词典》以“当作”为推荐词形',
    exceptions: ['应当做', '恰当做', '当做好', '适当做', '妥当做', '正当做', '当做到', '当做出'],
  },
  {
    wrong: '唯一一个',
    right: '唯一',
    grade: 'prefer',
    why: doubled,
  },
]

export const sampleWordings: SampleWording[] = [
  ...slips.map((one) => entry(one, 'careful', slip)),
  ...variants.map((one) => entry(one, 'prefer', variant)),
  ...doublings.map((one) => entry(one, 'prefer', doubled)),
  ...kinder,
]

function entry(
  [wrong, right, exceptions]: [wrong: string, right: string, exceptions?: string[]],
  grade: SampleWording['grade'],
  why: string,
): SampleWording {
  return { wrong, right, grade, why, ...(exceptions ? { exceptions } : {}) }
}
