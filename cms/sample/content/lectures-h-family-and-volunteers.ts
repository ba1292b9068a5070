/** 宣讲题目 22–24: what a family says, a good word between women, volunteers. */
import { b, h3, ol, p, picture, quote, samplesOf, ul, verse } from '../write.ts'

export const familyAndVolunteers = samplesOf('lecture', [
  {
    id: 'sample-lecture-22',
    slug: 'wo-jia-de-hao-jiafeng',
    number: 22,
    title: '小红花讲家风：我家有句话',
    promise: '孩子采访家里人，找出一句“我家常说的话”，讲给全班，也讲给全家。',
    theme: 'sample-theme-family',
    audiences: ['sample-audience-youth', 'sample-audience-women'],
    forms: ['sample-form-red-flower'],
    lengths: [3, 10],
    team: 'sample-squad-02',
    lecturers: ['sample-lecturer-04', 'sample-lecturer-07'],
    picture: picture('classroom'),
    outline: [
      h3('一、回家问一问'),
      p('问爷爷奶奶、爸爸妈妈：咱家有没有一句常说的话？是谁先说的？为什么说？'),
      h3('二、画一画'),
      p('把这句话和说话的人画下来，不会写的字用图代替。'),
      h3('三、讲一讲'),
      p('站起来讲三件事：谁说的、什么时候说的、我做到了没有。'),
      h3('四、做一做'),
      p('选一件事做七天，做到一天涂一片花瓣。只跟自己比，不跟别人比。'),
    ],
    script: [
      p(
        '（小宣讲员）大家好，我今天讲的题目是《我家有句话》。我问奶奶：“奶奶，咱家有没有一句老说的话呀？”奶奶正在揉面，她说：“有啊，',
        b('碗里不剩饭，心里不亏人。'),
        '”',
      ),
      p(
        '我问奶奶，前半句我懂，后半句是什么意思？奶奶说，不亏人，就是借了别人的东西要还，答应了别人的事要做到，别人帮了你，你要记得。',
      ),
      p(
        '我想了想，上星期我借了同桌一块橡皮，到现在还没还呢！我的脸一下就红了。第二天早上，我把橡皮还给了她，还画了一张笑脸。她笑了，我也笑了。',
      ),
      verse(
        '我家有句话',
        `我家有句话，不长也不短，
        奶奶说一遍，妈妈讲一番。
        碗里不剩饭，粒粒都香甜，
        心里不亏人，走路也心安。
        我把这句话，种在花盆边，
        天天浇点水，开朵小红莲。`,
      ),
      p('这就是我家的家风。你家的那句话是什么呢？今天回家，请你也问一问。'),
      quote('说得不流利没关系，孩子自己的话最好听。', '示例给老师的提示'),
    ],
    examples: [
      { kind: 'story', id: 'sample-story-10' },
      { kind: 'figure', id: 'sample-figure-05' },
    ],
    questions: [
      {
        question: '孩子说“我家没有什么家风”怎么办？',
        answer: [p('换个问法：“家里人最常提醒你的是哪一句？”“早点睡”“好好吃饭”里也有家风。')],
      },
      {
        question: '家里情况特殊的孩子，怎么照顾？',
        answer: [p('不限定问谁，问老师、邻居、亲戚都行；也可以讲自己给自己的一句话。不追问家事。')],
      },
      {
        question: '要不要评奖？',
        answer: [p('不评。每个讲的孩子都有一朵小红花，不讲的也可以画一朵。')],
      },
    ],
    materials: [],
    chapters: ['sample-chapter-11-2'],
    validUntil: '2028-08-31',
    reviewOn: '2027-08-31',
    owner: '示例责任科室',
  },
  {
    id: 'sample-lecture-23',
    slug: 'yiju-haohua-nuan-sandong',
    number: 23,
    title: '婆媳之间，一句好话暖三冬',
    promise: '学会“看见、说出、还回去”三步夸人法，办一场不尴尬的婆媳互夸会。',
    theme: 'sample-theme-family',
    audiences: ['sample-audience-women', 'sample-audience-elders', 'sample-audience-farmers'],
    forms: [
      'sample-form-stools',
      'sample-form-home-visit',
      'sample-form-dialect',
      'sample-form-opera',
    ],
    lengths: [10, 30],
    team: 'sample-squad-05',
    lecturers: ['sample-lecturer-07', 'sample-lecturer-02'],
    picture: picture('hands'),
    outline: [
      h3('一、为什么夸不出口'),
      p('心里记着好，嘴上只说短。不是没感情，是没练过。'),
      h3('二、三步夸人法'),
      ol('看见：说一件具体的事', '说出：说这件事让我心里怎么样', '还回去：说我也想为您做点什么'),
      h3('三、互夸会怎么办'),
      p('自愿上台，一家三分钟，先练后讲；不点名、不逼哭、不评比。男人也要来，丈夫和儿子先说一句。'),
      h3('四、有疙瘩的怎么解'),
      p('互夸会不解决大矛盾。真有疙瘩，会后单独谈，请调解员或妇联的同志陪着。'),
    ],
    script: [
      p(
        '各位大妈、各位姐妹，今天咱说说婆媳。有人一听就笑：这有啥说的，清官难断家务事。我不断，我就教一样本事：怎么夸人。',
      ),
      p(
        '您先想想，上一回当面夸家里人，是啥时候？想不起来吧。咱们这地方的人，心热嘴硬，好话都留在肚子里。可肚子里的话，别人听不见哪。',
      ),
      p(
        '夸人分三步。第一步，',
        b('看见'),
        '：“妈，昨儿个我下班晚，您给我留了饭，还扣了个碗。”第二步，',
        b('说出'),
        '：“我揭开那个碗，心里热乎乎的。”第三步，',
        b('还回去'),
        '：“明儿个周末，您歇着，我做。”您看，没一个大词，可比“您真好”三个字管用。',
      ),
      p('当婆婆的也一样：“娃，我看见你把我的药一格一格摆好了，我一吃药就想起你。”'),
      verse(
        '一句好话（可唱可念）',
        `婆婆夸媳妇：
        药盒子摆得齐又齐，
        比我亲闺女还仔细。
        媳妇夸婆婆：
        一碗热饭扣着碗，
        再晚回家也不觉寒。
        （合）一个屋檐两代人，
        将心比心是一门亲。
        恶语一句六月冷，
        好话一句暖三春。`,
      ),
      p('来，咱先跟身边的人练一句。不好意思的，就先夸夸她今天的衣裳。'),
    ],
    dialect: {
      name: '西北土话',
      text: [
        p('婆婆媳妇一家人，锅沿儿哪有不碰勺子的？碰完了，一句“妈，你快吃”就过去了。'),
        p('你看隔壁那家，媳妇一进门先喊一声妈，婆婆笑得嘴都合不拢。话又不掏钱，多说两句嘛。'),
      ],
    },
    examples: [
      { kind: 'story', id: 'sample-story-04' },
      { kind: 'figure', id: 'sample-figure-07' },
    ],
    questions: [
      {
        question: '上台夸，回家还是吵，有啥用？',
        answer: [p('一次夸不出个好家，但能开个头。回家定个小规矩：吵完了，谁先端茶谁有理。')],
      },
      {
        question: '丈夫夹在中间怎么办？',
        answer: [p('两头传好话，不传坏话；该自己说的自己说，别让两个人替你猜。')],
      },
      {
        question: '真的受了欺负，也要忍着夸吗？',
        answer: [
          p(
            '不要。夸人是为了亲近，不是让人忍受委屈。遇到家庭暴力，可以拨打110，也可以拨打妇女维权公益服务热线12338。',
          ),
        ],
      },
    ],
    materials: [],
    chapters: ['sample-chapter-10-1'],
    validUntil: '2027-12-31',
    reviewOn: '2027-05-31',
    owner: '示例责任科室',
  },
  {
    id: 'sample-lecture-24',
    slug: 'shilangsong-hong-majia',
    number: 24,
    title: '诗朗诵《红马甲走过的街》',
    promise: '一首写给志愿者的诗，接一张“我能做的一小时”，听完就能报名。',
    theme: 'sample-theme-volunteering',
    audiences: ['sample-audience-residents', 'sample-audience-youth', 'sample-audience-officials'],
    forms: ['sample-form-recital'],
    lengths: [3, 10],
    team: 'sample-squad-04',
    lecturers: ['sample-lecturer-04'],
    picture: picture('street-corner'),
    outline: [
      h3('一、诵诗'),
      p('两人或一组朗诵，三分钟。'),
      h3('二、问一句'),
      p('“谁帮过你，你却不知道他的名字？”请两三位说说。'),
      h3('三、我能做的一小时'),
      ul('陪老人说说话', '教老人用手机', '在路口站一站', '给孩子读本书', '捡一条街'),
      h3('四、怎么加入'),
      p('到就近的新时代文明实践所、站问一声，量力而行，做一回算一回。'),
    ],
    script: [
      verse(
        '红马甲走过的街',
        `清晨的街，还没有醒透，
        一抹红，出现在路口。
        他弯下腰，拾起一片纸，
        像拾起谁昨夜掉落的忧愁。

        公交站牌，被她擦了又擦，
        擦出一张张等车的笑脸。
        老人问路，她索性陪着走，
        走过一条街，说了半生的缘。

        没有人喊他们的名字，
        背影都是一样的红。
        红得像炉膛里的一块炭，
        不声不响，暖了寒冬。

        有人问，图个什么？
        她笑笑，指指巷口的灯：
        “我走夜路的时候，
        也有人，给我点过一盏灯。”

        （合）红马甲走过的街，
        风都变得轻柔。
        一双手握住另一双手，
        这座城，就有了温度和守候。

        来吧，把你的一小时，
        借给需要的人。
        等你脱下红马甲的时候，
        会发现，自己也被温暖照亮——
        从手心，一直到心门。`,
      ),
      p(
        '（诵毕）我想问问大家：有没有一个人帮过您，您却不知道他叫什么？……今天，咱也做一回这样的人。一个小时就够，做您顺手的、喜欢的。',
      ),
    ],
    examples: [
      { kind: 'story', id: 'sample-story-08' },
      { kind: 'figure', id: 'sample-figure-08' },
    ],
    questions: [
      {
        question: '我年纪大了，能当志愿者吗？',
        answer: [p('能。陪人说说话、讲讲手艺、看看孩子过马路，都是志愿服务。身体第一，量力而行。')],
      },
      {
        question: '要打卡、记分吗？',
        answer: [p('这里不打卡、不积分、不排名。愿意登记服务时长的，可以到志愿服务平台自愿登记。')],
      },
      {
        question: '学生可以参加哪些？',
        answer: [
          p('在家长或老师带领下，做清扫、阅读、助老等安全的活动；不上马路中间，不单独外出。'),
        ],
      },
    ],
    materials: [],
    chapters: ['sample-chapter-16-1', 'sample-chapter-16-2'],
    validUntil: '2028-12-31',
    reviewOn: '2027-12-31',
    owner: '示例责任科室',
  },
])
