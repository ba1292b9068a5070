/** Site settings, home page and navigation. */
import { samplesOf } from '../write.ts'

export const siteSettings = samplesOf('site-settings', [])

export const homePage = samplesOf('home-page', [])

export const navigation = samplesOf('navigation', [])
