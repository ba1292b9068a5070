/** Every file of this folder is a story. */
export default {
  layout: 'story.njk',
  tags: 'stories',
  permalink: ({ page }) => `/stories/${page.fileSlug}/`,
}
