/** 宣讲题目 7–9: weddings and funerals without debts, and old people today. */
import { b, callout, h3, p, picture, samplesOf, table, verse } from '../write.ts'

export const weddingsAndOldAge = samplesOf('lecture', [
  {
    id: 'sample-lecture-07',
    slug: 'kuaiban-hongbaishi-qingqing-ban',
    number: 7,
    title: '快板《红白事，轻轻办》',
    promise: '一段快板把红事、白事、满月、升学的“人情债”说透，笑着听完就想照着办。',
    theme: 'sample-theme-customs',
    audiences: ['sample-audience-farmers', 'sample-audience-residents', 'sample-audience-elders'],
    forms: ['sample-form-clapper'],
    lengths: [3, 10],
    team: 'sample-squad-03',
    lecturers: ['sample-lecturer-03'],
    picture: picture('stage'),
    outline: [
      h3('一、开板逗一乐'),
      p('从“一个月接了八张请帖”说起，人人有同感。'),
      h3('二、红事一段'),
      p('说排场、说攀比，落在“省下的给小两口”。'),
      h3('三、白事一段'),
      p('语气放慢，说孝在生前，落在“一杯热茶胜过百桌席”。'),
      h3('四、收板立约'),
      p('收在红白理事会和村规民约上：有事提前说，标准大家定。'),
    ],
    script: [
      verse(
        '红白事，轻轻办',
        `竹板一打响叮当，
        我说说人情这本账。
        一个月，八张帖，
        张张写的是“请赏光”。
        工资刚到手里边，
        转眼随了礼金箱。

        先说红事喜洋洋，
        喜字不在排场上。
        车队排了半条街，
        酒席摆了满院墙。
        烟酒茶糖撤下去，
        剩菜倒了好几缸。
        爹妈背后把账算，
        算来算去心发慌。
        不如简简单单办，
        亲友几桌坐一堂。
        一杯清茶一束花，
        省下钱来给新房。

        再说白事要思量，
        孝心贵在平日常。
        老人在时端碗汤，
        胜过身后摆百场。
        活着陪他晒太阳，
        走了心里才敞亮。
        鲜花一捧香一缕，
        静静悼念理应当。

        满月升学和乔迁，
        亲朋道喜发句言。
        不请客，不收礼，
        一句祝福值千钱。

        红白事，理事会，
        大家定下好规章。
        有事提前说一声，
        帮忙的人排成行。
        办得轻，过得强，
        文明新风进村庄！`,
      ),
      p('（停板）我问大家一句：少随几份礼，多走几趟亲，中不中？中的话，给个掌声！'),
    ],
    dialect: {
      name: '西北土话',
      text: [
        p(
          '说白事那一段，可以把“端碗汤”换成“端碗拌汤”，把“晒太阳”换成“晒暖暖”，乡亲们一听就笑，一笑就记住了。',
        ),
      ],
    },
    examples: [
      { kind: 'story', id: 'sample-story-11' },
      { kind: 'figure', id: 'sample-figure-09' },
    ],
    questions: [
      {
        question: '家家都随礼，我不随，以后我家有事谁来？',
        answer: [
          p(
            '情分不是拿钱拴住的。谁家有事你去帮了忙，人家记一辈子。红白理事会把标准定在明处，大家都照着来，谁也不吃亏、谁也不难堪。',
          ),
        ],
      },
      {
        question: '白事办得简单，会不会被说不孝？',
        answer: [
          p(
            '孝不孝，邻居天天看在眼里。厚养薄葬是好传统：老人在世时吃得好、有人陪，走的时候安安静静、干干净净，才是真体面。',
          ),
        ],
      },
      {
        question: '红白理事会管得着我家的事吗？',
        answer: [
          p(
            '理事会是帮忙的，不是管人的：帮着张罗、帮着定菜单、帮着劝。要不要办、怎么办，还是自家拿主意。',
          ),
        ],
      },
    ],
    materials: [],
    chapters: ['sample-chapter-13-2'],
    validUntil: '2028-06-30',
    reviewOn: '2027-05-31',
    owner: '示例责任科室',
  },
  {
    id: 'sample-lecture-08',
    slug: 'xiqu-liang-qinjia-xiangqin',
    number: 8,
    title: '戏曲小段《两亲家》',
    promise: '两个亲家一段唱，从争彩礼到争着“少要点”，十分钟笑着看完。',
    theme: 'sample-theme-customs',
    audiences: ['sample-audience-farmers', 'sample-audience-women', 'sample-audience-elders'],
    forms: ['sample-form-opera'],
    lengths: [10, 15],
    team: 'sample-squad-04',
    lecturers: ['sample-lecturer-05'],
    picture: picture('stage'),
    outline: [
      h3('一、上场：一个愁，一个忧'),
      p('男方母亲愁钱，女方母亲忧女儿受委屈，各唱四句。'),
      h3('二、相争：说到数目脸就红'),
      p('对白夹唱，越说越僵。女儿端茶上场，一句话把两位问住：“妈，您是嫁我，还是卖我？”'),
      h3('三、转念：翻出当年的红被面'),
      p('女方母亲想起自己出嫁时的光景，唱腔转柔。'),
      h3('四、团圆：争着少要'),
      p('两亲家倒过来争，一个说“少要”，一个说“多给”，最后商定给小两口存起来。'),
      callout(
        'note',
        '曲调',
        p('唱词按七字句、十字句写，可配当地大家熟悉的曲调；由会唱的同志定腔，不必拘泥。'),
      ),
    ],
    script: [
      p('人物：男家母（甲）、女家母（乙）、女儿。一桌二椅，桌上放一壶茶。'),
      verse(
        '上场',
        `甲（唱）：喜鹊枝头叫喳喳，
        儿子眼看要成家。
        喜上眉梢愁在下，
        东家借来西家拿。

        乙（唱）：女儿本是心头花，
        今日相商到亲家。
        不图金来不图银，
        只怕女儿受了欺压。`,
      ),
      p(
        '甲（白）：亲家，您说个数吧。 乙（白）：我说了，您可别皱眉。 （两人越说声音越高，背过脸去。女儿端茶上。）',
      ),
      p('女儿（白）：妈，婶子，喝口茶。我就问一句，您二位是给我办喜事呢，还是做买卖呢？'),
      verse(
        '转念',
        `乙（唱）：一句问得我心内酸，
        想起当年嫁妆单。
        两床被面红艳艳，
        一对暖壶过了三十年。
        那时没有金和银，
        他爹待我比蜜甜。
        到如今日子好了人反难，
        我怎能叫女儿还账过华年？

        甲（唱）：亲家母一言暖心田，
        我把真心捧跟前。
        进门不是外来客，
        她是我女儿坐炕沿。`,
      ),
      verse(
        '团圆',
        `（同唱）彩礼不把情意掂，
        两家商量在明面。
        少一分排场多一分暖，
        省下的都给娃娃攒。
        春风吹进千家院，
        和和美美万万年！`,
      ),
    ],
    examples: [{ kind: 'figure', id: 'sample-figure-06' }],
    questions: [
      {
        question: '没有戏班子怎么演？',
        answer: [p('三个人、一张桌子就能演。不会唱的念也行，念得有板有眼一样感人。')],
      },
      {
        question: '演完怎么接着讲？',
        answer: [
          p(
            '请一位当过婆婆、一位当过丈母娘的说说当年自己的嫁妆，再接第6题“彩礼要多少，才算有面子？”的三本账。',
          ),
        ],
      },
      {
        question: '会不会得罪人？',
        answer: [p('戏里没有坏人，两位母亲都是为孩子好。演出前不要拿在场人家的事打比方。')],
      },
    ],
    materials: [],
    chapters: ['sample-chapter-14-1', 'sample-chapter-14-2'],
    validUntil: '2028-12-31',
    reviewOn: '2027-10-31',
    owner: '示例责任科室',
  },
  {
    id: 'sample-lecture-09',
    slug: 'houyang-bozang',
    number: 9,
    title: '把老人的今天过好',
    promise: '孝心不等明天：给儿女一张“今天就能做”的单子，也替老人说几句不好开口的话。',
    theme: 'sample-theme-customs',
    audiences: ['sample-audience-elders', 'sample-audience-farmers', 'sample-audience-residents'],
    forms: ['sample-form-home-visit', 'sample-form-dialect'],
    lengths: [10],
    team: 'sample-team-03',
    lecturers: ['sample-lecturer-08'],
    picture: picture('elders'),
    outline: [
      h3('一、老人最盼的是什么'),
      p('不是大席面，是有人说话、有病有人问、说的话有人听。'),
      h3('二、今天就能做的五件事'),
      p('一个电话、一顿热饭、一次体检、一回洗脚剪指甲、一张合影。'),
      h3('三、身后事，生前好商量'),
      p('引导老人自己说心愿：从简、清净、不添麻烦。儿女记下来，到时候照办，谁也别怪谁。'),
      h3('四、几个兄弟姐妹怎么分担'),
      p('出钱的、出力的、出时间的，写在一张纸上，贴在老人家里。'),
      table(
        '一家人的分担单（示例）',
        ['谁', '做什么', '什么时候'],
        ['老大', '买药、陪看病', '每月一次'],
        ['老二', '做饭、打扫', '每周两次'],
        ['大家', '打电话', '每天晚饭后'],
      ),
    ],
    script: [
      p('大爷大妈，您坐着，我给您倒杯水，咱说说闲话。您一天三顿饭，谁做？晚上睡得着不？'),
      p('（先听，多听少说。）'),
      p(
        '我走了不少人家，问老人家最盼啥，说盼钱的不多，说盼人的多。有位老人跟我说：“席面摆得再大，我又吃不上；今儿个有人陪我晒会儿太阳，我就高兴。”这句话，儿女们该听听。',
      ),
      p(
        '所以我给年轻人开个单子，不花几个钱：每天一个电话，每周一顿热饭，每年一次体检，隔些日子给老人剪剪指甲，逢年过节照一张合影。五件事，今天就能开头。',
      ),
      p(
        '还有一件，不好开口，可得说。老人百年之后怎么办？趁身体好，老人自己说。好些老人心里明白：安安静静、干干净净，比吹吹打打强。',
        b('孝在生前，礼在心里。'),
        '儿女把这话记下来，到那一天照着办，心里不亏，面上也不亏。',
      ),
    ],
    dialect: {
      name: '西北土话',
      text: [
        p('老人家，你老身子骨还硬朗着呢吧？今儿个天气好，咱出去晒个暖暖。'),
        p(
          '娃娃们，趁老人耳朵还听得见，多喊几声；趁老人牙口还咬得动，多端几碗。等人不在了，哭得再大声，他也听不着了。',
        ),
      ],
    },
    examples: [
      { kind: 'story', id: 'sample-story-09' },
      { kind: 'story', id: 'sample-story-02' },
      { kind: 'figure', id: 'sample-figure-05' },
    ],
    questions: [
      {
        question: '儿女在外地打工，回不来怎么办？',
        answer: [
          p(
            '定个固定的通话时间，请邻居、网格员、志愿者帮着看看；老人家里贴一张紧急联系单。人不在身边，心要在。',
          ),
        ],
      },
      {
        question: '兄弟姐妹互相推，老人没人管，能找谁？',
        answer: [
          p(
            '先请村（社区）的调解员坐下来谈；谈不拢的，成年子女有赡养父母的法定义务，可以到公共法律服务窗口或拨打12348咨询。',
          ),
        ],
      },
      {
        question: '老人自己非要大办怎么办？',
        answer: [
          p(
            '不要顶着说。问问他在意的是哪一样：是怕冷清，还是怕别人说闲话？对着心事劝，用身边办得好的例子劝。',
          ),
        ],
      },
    ],
    materials: [],
    chapters: ['sample-chapter-01-2'],
    validUntil: '2027-12-31',
    reviewOn: '2027-05-31',
    owner: '示例责任科室',
  },
])
