/**
 * Site settings, home page and navigation. The figures are those that were
 * publicly reported, with their source and year; what is not known is 待填写.
 */
import { callout, h2, ol, p, picture, quote, samplesOf, table, ul } from '../write.ts'
import { cityFacts } from './city-facts.ts'

export const siteSettings = samplesOf('site-settings', [
  {
    id: 'site-settings',
    name: '金昌宣讲',
    organisation: '主办单位（待填写）',
    tagline: '听得懂、记得住、传得开',
    description:
      '金昌市基层理论宣讲的公开网站：查宣讲菜单，认宣讲队伍，读乡土教材，看身边的人和事。当前页面上的题目、教材、故事和人物多为示例，供试用。',
    contact: {
      office: '联系科室（待填写）',
      address: '待填写',
      telephone: '待填写',
      hours: '待填写',
    },
    facts: cityFacts,
    footer: '本站现有题目、教材、故事、人物均为示例，正式内容发布后由管理员移除。',
    filings: [{ label: '备案号待填写' }, { label: '公安备案号待填写' }],
    about: [
      p(
        '道理讲得再好，听的人低着头，就等于没讲。这个网站想做的事很朴素：让想听的人找得到一堂课，让要讲的人备得好一堂课，让讲过的好话留得下来。',
      ),
      h2('在这里能做什么'),
      table(
        '您是谁，先看哪里',
        ['您是', '先看', '能做什么'],
        ['居民、村民', '宣讲菜单', '找一个想听的题目，看看讲什么、要多久'],
        ['宣讲员', '宣讲菜单、乡土教材', '照着提纲备课，找身边的例子'],
        ['村社区干部', '移风易俗、先进典型', '借倡议书、村规民约和活动的办法'],
        ['学校、厂矿、社会组织', '宣讲队伍', '认一认队伍，商量一堂合适的课'],
      ),
      h2('一堂课怎样来到身边'),
      ol(
        '群众点单：想听什么，用自己的话说，哪怕只有五个字。',
        '中心接单：文明实践中心的相关部门看需要，合适的题目、队伍、形式配在一起。',
        '队伍接单：志愿服务队接下来，约好哪天、在哪儿、讲多久，带着小板凳上门。',
      ),
      h2('我们怎样讲'),
      ul(
        '小板凳：围成一圈，讲的听的一般高，随时能插话。',
        '小红花：孩子讲给孩子听，也回家讲给大人听。',
        '快板、戏曲、说唱、诗朗诵：让道理有板有眼、有腔有调。',
        '入户拉家常：带着土话进门，先问日子，再说政策。',
      ),
      quote('把话说到人心里，先要把凳子放到人身边。'),
      h2('关于数字和内容'),
      p(
        '网站上关于全市的数字都来自公开报道，写明来源和年份；还没有得到确认的，一律写“待填写”，不作推测。数字集中在一处管理，改一处，全站一起改。',
      ),
      p(
        '示例内容为试用而写，页面上有“示例”标记。示例人物、示例村、示例社区都不是真实的人和地方；示例荣誉也不是真实的评选。',
      ),
      h2('每一篇怎样登出来'),
      p(
        '稿子由编辑写好，送另一个人审；审稿人看到的，就是将要登出来的那一字一句。改动一个字，要重新审。登出来的每一篇都记入发布台账，撤下的也有记录。',
      ),
      callout(
        'note',
        '我们不做的事',
        ul(
          '不要求打卡、积分，不给个人排名。',
          '不公开普通群众的电话和身份证号码。',
          '先进典型的姓名和照片，本人同意了才登。',
        ),
      ),
    ],
  },
])

export const homePage = samplesOf('home-page', [
  {
    id: 'home-page',
    headline: '搬个小板凳，听句明白话',
    introduction: '想听什么，点一点；要讲什么，备一备。大道理说成家常话，身边事讲给身边人。',
    picture: picture('village-square'),
    facts: ['lecture-menu', 'backbone-teams', 'squads', 'textbooks', 'venues', 'volunteers'],
    lectures: [
      'sample-lecture-01',
      'sample-lecture-02',
      'sample-lecture-07',
      'sample-lecture-13',
      'sample-lecture-17',
      'sample-lecture-20',
    ],
    stories: [
      'sample-story-12',
      'sample-story-09',
      'sample-story-11',
      'sample-story-10',
      'sample-story-08',
      'sample-story-07',
    ],
    figures: ['sample-figure-01', 'sample-figure-02', 'sample-figure-07', 'sample-figure-08'],
    campaign: 'sample-campaign-01',
    notice: { text: '网站试用中：带“示例”标记的内容都是样子，不是真人真事。', to: '/about/' },
  },
])

export const navigation = samplesOf('navigation', [
  {
    id: 'navigation',
    main: [
      { label: '宣讲菜单', to: '/lectures/' },
      { label: '宣讲队伍', to: '/teams/' },
      { label: '乡土教材', to: '/textbooks/' },
      { label: '移风易俗', to: '/campaigns/' },
      { label: '先进典型', to: '/figures/' },
      { label: '新闻故事', to: '/stories/' },
      { label: '文明实践阵地', to: '/venues/' },
      { label: '关于', to: '/about/' },
    ],
    footer: [
      { label: '移风易俗倡议书', to: '/campaigns/yifeng-yisu/pledge/' },
      { label: '关于本站', to: '/about/' },
      { label: '新闻订阅（RSS）', to: '/rss.xml' },
      { label: '网站地图', to: '/sitemap.xml' },
    ],
  },
])
