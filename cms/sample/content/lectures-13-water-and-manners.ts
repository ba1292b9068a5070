/** 宣讲题目 13 and 14: a drop of water, and manners in the street. */
import { callout, h3, p, picture, samplesOf, ul, verse } from '../write.ts'

export const waterAndManners = samplesOf('lecture', [
  {
    id: 'sample-lecture-13',
    slug: 'yi-di-shui-de-lvxing',
    number: 13,
    title: '一滴水的旅行',
    promise: '孩子讲给孩子听：一滴水从雪山到水杯要走多远，我们怎样留住它。',
    theme: 'sample-theme-ecology',
    audiences: ['sample-audience-youth', 'sample-audience-residents'],
    forms: ['sample-form-red-flower'],
    lengths: [3, 10],
    team: 'sample-squad-02',
    lecturers: ['sample-lecturer-04'],
    picture: picture('classroom'),
    outline: [
      h3('一、我是一滴水'),
      p('小宣讲员用第一人称开场：“我住在高高的雪山上。”'),
      h3('二、我一路遇见谁'),
      p('遇见草、遇见树、遇见麦子、遇见水厂、遇见水龙头。每一站请一位同学扮演。'),
      h3('三、我怕什么'),
      p('怕忘关的水龙头、怕倒进河里的脏东西。'),
      h3('四、请你帮帮我'),
      p('每人认领一件节水小事，回家教给一个大人。'),
      callout(
        'note',
        '给老师',
        p('小宣讲员只报名字里的一个字或小名，不报学校班级；拍照先征得家长同意。'),
      ),
    ],
    script: [
      p(
        '大家好！我是一滴水，我的名字叫亮亮。我的家，住在高高的、白白的雪山上。春天来了，太阳公公一晒，我就醒啦，咕咚一声，开始旅行！',
      ),
      p(
        '我先遇见了小草。小草说：“水妹妹，快给我喝一口，我好把沙子抓住。”我又遇见了大树，大树说：“留一点给我，我给你遮阴。”我还遇见了麦子，麦子弯着腰说：“谢谢你，我要变成馒头啦！”',
      ),
      p(
        '后来，我钻进一根长长的管子，洗了好几遍澡，变得干干净净，从你家的水龙头里，哗啦，跳了出来！',
      ),
      p(
        '可是我也有害怕的事。我怕你刷牙的时候不关龙头，我还没帮上忙就流走啦。我怕有人把脏东西倒进河里，我洗也洗不干净。',
      ),
      verse(
        '节水拍手歌',
        `你拍一，我拍一，节约用水是第一。
        你拍二，我拍二，洗菜的水浇花盆儿。
        你拍三，我拍三，刷牙记得龙头关。
        你拍四，我拍四，漏水赶快告诉老师。
        你拍五，我拍五，我和小树做朋友。
        一滴水，路好远，雪山走到你身边；
        你也省，我也省，青山绿水笑盈盈！`,
      ),
      p(
        '走呀走呀，我还学会了变魔术呢！洗完菜，我去浇花；浇完花，我钻进土里睡一觉；太阳一晒，我又变成轻轻的云，飞回雪山顶上。原来，我一直都在转圈圈。谁帮我转得干干净净，谁就是我的好朋友。',
      ),
      p('小朋友，请你选一件今天就能做的事，回家再教给爸爸妈妈。做到了，给自己画一朵小红花！'),
    ],
    examples: [
      { kind: 'story', id: 'sample-story-10' },
      { kind: 'figure', id: 'sample-figure-01' },
    ],
    questions: [
      {
        question: '我们这儿为什么要特别节约用水？',
        answer: [
          p(
            '我们住在西北内陆，雨水少，河里的水多靠山上的雪和雨。水少，用的人多，所以一滴也不能浪费。',
          ),
        ],
      },
      {
        question: '洗手的时候怎么省水？',
        answer: [p('先湿手，关龙头，搓够二十秒，再打开冲干净。')],
      },
      {
        question: '看见水管漏水怎么办？',
        answer: [p('不要自己动手，马上告诉老师或家长，由大人报修。')],
      },
    ],
    materials: [],
    chapters: ['sample-chapter-02-2', 'sample-chapter-05-1'],
    validUntil: '2028-08-31',
    reviewOn: '2027-08-31',
    owner: '示例责任科室',
  },
  {
    id: 'sample-lecture-14',
    slug: 'shuochang-you-li-zou-bian',
    number: 14,
    title: '说唱《有礼走遍这座城》',
    promise: '跟着节拍学会六个文明小动作，年轻人愿意唱、唱完愿意做。',
    theme: 'sample-theme-civility',
    audiences: ['sample-audience-youth', 'sample-audience-residents', 'sample-audience-workers'],
    forms: ['sample-form-rap'],
    lengths: [3, 10],
    team: 'sample-squad-04',
    lecturers: ['sample-lecturer-05'],
    picture: picture('street-corner'),
    outline: [
      h3('一、起拍'),
      p('台下跟着打节拍，学会副歌两句。'),
      h3('二、六个小动作'),
      ul('车让人', '人快走', '排好队', '轻声说', '分好类', '搭把手'),
      h3('三、对唱'),
      p('观众分成两边，一边唱“你先请”，一边唱“谢谢你”。'),
      h3('四、停拍说一句'),
      p('音乐停下，说一件自己被别人礼让的小事。'),
    ],
    script: [
      p(
        '（先不放伴奏，说几句）大家好！一说“文明有礼”，你是不是就想起墙上的牌子？今天我们不念牌子。你就想早上出门这一路：等过红灯吧？坐过公交吧？进过电梯吧？礼貌就藏在这几步路里。副歌那句“你先请、谢谢你”，我唱前半句，你们接后半句，声音越大，这座城越亮。准备好了吗？走起！',
      ),
      verse(
        '有礼走遍这座城',
        `（起）太阳爬上山，照亮这座城，
        紫金的颜色，是我的背景。
        没有大道理，只有小事情，
        跟着我的拍子，一起来听——

        红灯停，绿灯行，
        斑马线上不抢那一秒钟。
        司机踩一脚，行人点个头，
        一个小动作，温暖一整个路口。

        （副歌）你先请！谢谢你！
        一来一往，心里甜蜜蜜。
        有礼走遍，走遍这座城，
        小小的善意，大大的风景。

        排队一条线，说话小点声，
        手机调静音，别吵邻座的梦。
        垃圾分一分，剩饭打个包，
        舌尖上的节约，今天你做到没做到？

        广场跳支舞，音量往下调，
        楼上有娃娃，刚刚睡着觉。
        网上敲键盘，字字想周到，
        吵赢一场架，不如一个拥抱。

        （副歌）你先请！谢谢你！
        一来一往，心里甜蜜蜜。
        有礼走遍，走遍这座城，
        城因你更美，你因城更行！`,
      ),
      p(
        '（停拍）我说一件：上个雨天，有人给我撑着门，等我抱着箱子走进去，一句话没说。今天我把这扇门，接着给下一个人撑。你呢？',
      ),
    ],
    examples: [{ kind: 'story', id: 'sample-story-01' }],
    questions: [
      {
        question: '伴奏从哪里来？',
        answer: [p('用自己打的节拍就行，拍手、拍桌、打响指都可以。要用现成的伴奏，须有授权。')],
      },
      {
        question: '中老年观众听不惯怎么办？',
        answer: [p('把速度放慢一倍，就成了顺口溜，一样押韵。')],
      },
      {
        question: '歌词可以改吗？',
        answer: [p('中间两段可以换成本校、本小区的事，副歌保留。改好请带队老师看一遍。')],
      },
    ],
    materials: [],
    chapters: ['sample-chapter-07-2'],
    validUntil: '2028-12-31',
    reviewOn: '2027-12-31',
    owner: '示例责任科室',
  },
])
