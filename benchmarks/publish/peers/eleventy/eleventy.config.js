/** Stories with paged lists, home page, feed and sitemap; text is not run as a template. */
const newestFirst = (api) => api.getFilteredByTag('stories').toReversed()
const chineseDay = (date) =>
  `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`

export default function configure(eleventy) {
  eleventy.addCollection('storiesNewestFirst', newestFirst)
  eleventy.addCollection('newest', (api) => newestFirst(api).slice(0, 4))
  eleventy.addCollection('newestTwenty', (api) => newestFirst(api).slice(0, 20))
  eleventy.addFilter('chineseDay', chineseDay)
  eleventy.addFilter('isoDay', (date) => date.toISOString().slice(0, 10))
  eleventy.addFilter('othersThan', (stories, url) =>
    stories.filter((story) => story.url !== url).slice(0, 3),
  )
  return { markdownTemplateEngine: false, htmlTemplateEngine: 'njk' }
}
