/** 宣讲题目 3 and 4: the theory with clappers, and a poem of lamps. */
import { br, callout, h3, p, picture, quote, samplesOf, ul, verse } from '../write.ts'

export const clapperAndLamp = samplesOf('lecture', [
  {
    id: 'sample-lecture-03',
    slug: 'kuaiban-xin-sixiang-jin-wo-jia',
    number: 3,
    title: '快板《好政策说到咱心坎上》',
    promise: '三分钟一段快板，把“学了干啥用”说得明明白白，老人孩子都能跟着打。',
    theme: 'sample-theme-theory',
    audiences: ['sample-audience-farmers', 'sample-audience-residents', 'sample-audience-workers'],
    forms: ['sample-form-clapper'],
    lengths: [3, 10],
    team: 'sample-squad-03',
    lecturers: ['sample-lecturer-03'],
    picture: picture('clapper'),
    outline: [
      h3('一、开板：为什么要讲'),
      p('一段八句的开场，报上来意：不讲空话，只讲身边事。'),
      h3('二、正板：讲三件身边事'),
      p('一件讲种地，一件讲上班，一件讲邻里，每件八句，说完停板，问一句“是不是这个理？”'),
      h3('三、收板：学了怎么用'),
      p('落在“学一句、用一句”上，请一位观众上来跟着打最后四句。'),
      callout(
        'note',
        '排演提示',
        ul(
          '一人、两人、四人都能演；两人演时一人一句。',
          '没有竹板，拍手也行。',
          '念到“理”字慢下来，让大家听清。',
        ),
      ),
    ],
    script: [
      p(
        '（上台先不打板，拉家常似的开口）各位老少，都坐近一点。我这副板儿一响，您先别忙着叫好，您帮我听一听：我说的这几件事，是不是您家里的事？说得对，您点个头；说得不对，您下来揪我的袖子，我当场改词儿。来，跟我把节奏找一找：一二三、哒哒哒。好，手别停，咱们开板！',
      ),
      verse(
        '好政策说到咱心坎上',
        `竹板打，走上台，
        乡亲们，坐过来。
        今天不唱才子帽，
        专把身边道理摆一排。

        一说种地那几亩田，
        好种子，好水源。
        耕地是咱命根子，
        一分一厘要看严。
        饭碗端在自己手，
        心里踏实睡得甜。

        二说上班那一群人，
        学技术，认得真。
        机器越来越灵巧，
        人要比它更用心。
        苦干实干加巧干，
        一技在手值千金。

        三说楼上和楼下，
        远亲不如近邻家。
        你家有事我搭手，
        我家有难你来拉。
        大事小事商量着办，
        和和气气笑开花。

        竹板打到这一段，
        理儿不长味儿鲜。
        学一句，用一句，
        学了不用是白搭一番。
        路在脚下事在人，
        好日子，还在咱们手里边！`,
      ),
      p(
        '板儿我带着，词儿您改着。回去以后，把您家的那件事也编上四句，下回我来打板，您来说。说得不顺口不要紧，话是自家的，就比我的好听。',
      ),
      p('（停板，面向观众）我刚才说的三件事，您家占了哪一件？占了的，跟我一起把最后四句再打一遍！'),
    ],
    examples: [{ kind: 'figure', id: 'sample-figure-02' }],
    questions: [
      {
        question: '词能不能改成我们村、我们厂的事？',
        answer: [
          p(
            '能，而且应该。中间三段就是留给大家换的：保留前两句的韵，把后四句换成本单位的真事。换好的词请队伍负责人看一遍再演。',
          ),
        ],
      },
      {
        question: '没学过快板能演吗？',
        answer: [p('能。先把板打稳：一句四拍，强、弱、次强、弱。词念顺了再加板，不要赶。')],
      },
      {
        question: '小孩子能上台吗？',
        answer: [p('能，由家长或老师陪着，演出前征得监护人同意，不拍特写。')],
      },
    ],
    materials: [],
    chapters: ['sample-chapter-12-1'],
    validUntil: '2028-06-30',
    reviewOn: '2027-09-30',
    owner: '示例责任科室',
  },
  {
    id: 'sample-lecture-04',
    slug: 'shilangsong-denghuo',
    number: 4,
    title: '诗朗诵《灯火里的誓言》',
    promise: '一首十分钟的诗，从一盏灯讲到初心，适合主题党日和活动开场。',
    theme: 'sample-theme-theory',
    audiences: ['sample-audience-officials', 'sample-audience-youth'],
    forms: ['sample-form-recital'],
    lengths: [10],
    team: 'sample-squad-04',
    lecturers: ['sample-lecturer-04', 'sample-lecturer-05'],
    picture: picture('study-room'),
    outline: [
      h3('一、灯：谁在夜里还醒着'),
      p('从值班的灯、读书的灯、归家的灯写起，引出“有人替我们守着”。'),
      h3('二、火：灯是怎么传下来的'),
      p('由一盏油灯写到万家灯火，讲理想信念一代一代传。只写共同的记忆，不编具体的人和事。'),
      h3('三、光：轮到我们了'),
      p('落到今天的岗位上：把该办的事办好，就是续灯。'),
      callout('note', '排演提示', p('男女各一，第三节合诵。配乐宜轻，最后四句不要配乐。')),
    ],
    script: [
      p(
        '（诵前说一段）有人问我，理想信念是什么样子？我答不上来大道理，只想起小时候的一盏灯。停电的晚上，母亲把灯放在桌子当中，谁写字，灯就往谁那边挪一挪。后来我懂了：有人愿意把亮的地方让给别人，这就是我见过的第一堂课，没有黑板，也没有讲稿。下面这首诗，说的就是这样的灯，和这样的人。',
      ),
      verse(
        '灯火里的誓言',
        `夜深的时候，我看见一扇窗，
        窗里的灯，还亮着暖黄。
        是谁在灯下，把群众的来信
        一行一行，读到天亮？

        那盏灯，不大，也不响，
        它照过土墙，照过茅草房。
        照过扛着锄头的祖辈，
        也照过摊开的课本和干粮。

        灯芯短了，有人添油；
        风来了，有人用手挡。
        一双手传给另一双手，
        一点火，走了好长、好长。

        如今你推开城市的夜，
        楼群如林，灯火如海洋。
        每一粒光后面都有一个家，
        每一个家里，都有热汤。

        可我们不能只数灯火，
        还要问问自己的手掌：
        今天，我给谁添了一滴油？
        今天，我为谁挡了一阵霜？

        （合）轮到我们了——
        把名字放小，把责任放上。
        在最平常的岗位站成灯的模样，
        让走夜路的人，不慌。

        让走夜路的人，不慌，
        让等待的人，有望。
        这就是我们的誓言：
        人民在心里，灯在手上。`,
      ),
      quote('诵完不要马上退场，停三秒，让灯光慢慢暗下来。', '示例排演提示'),
    ],
    examples: [
      { kind: 'story', id: 'sample-story-08' },
      { kind: 'figure', id: 'sample-figure-03' },
    ],
    questions: [
      {
        question: '可以删短一些吗？',
        answer: [p('可以。三分钟版留第一、三、五、六、七节，意思仍然完整。')],
      },
      {
        question: '朗诵完接着讲什么？',
        answer: [
          p(
            '接一个五分钟的讨论：“今天我给谁添了一滴油？”每人说一件自己岗位上的小事，不评比、不打分。',
          ),
        ],
      },
      {
        question: '能配上老照片吗？',
        answer: [
          p(
            '能，用照片要有出处、有授权。没有把握的，用书里那一盏灯的画就够了。',
            br,
            '有真人的照片，要先征得本人同意。',
          ),
        ],
      },
    ],
    materials: [],
    chapters: ['sample-chapter-12-2'],
    validUntil: '2028-12-31',
    reviewOn: '2027-12-31',
    owner: '示例责任科室',
  },
])
