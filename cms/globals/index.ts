/** The door of cms/globals/: documents of which there is one. */
import { HomePage } from './home-page.ts'
import { Navigation } from './navigation.ts'
import { SiteSettings } from './site-settings.ts'

export const globals = [HomePage, Navigation, SiteSettings]
