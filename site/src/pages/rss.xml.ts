import rss from '@astrojs/rss'
import type { APIRoute } from 'astro'
import { addressOf } from '../../../ledger/index.ts'
import { absolute, siteSettings } from '../content/site.ts'
import { newestStories } from '../content/stories.ts'

export const GET: APIRoute = () => {
  const { name, description } = siteSettings()
  return rss({
    title: `${name}：新闻故事`,
    description,
    site: absolute('/'),
    items: newestStories(20).map((story) => ({
      title: story.title,
      description: story.summary,
      link: absolute(addressOf(story) ?? '/stories/'),
      pubDate: new Date(`${story.on}T00:00:00+08:00`),
    })),
    customData: '<language>zh-CN</language>',
  })
}
