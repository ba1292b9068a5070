/** 新闻故事: reports about sample villages and sample people. */
import { storiesOfAutumn } from './stories-autumn.ts'
import { storiesOfSpring } from './stories-spring.ts'
import { storiesOfSummer } from './stories-summer.ts'

export const stories = [...storiesOfSpring, ...storiesOfSummer, ...storiesOfAutumn]
