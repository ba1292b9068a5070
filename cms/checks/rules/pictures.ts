/** Pictures: large enough, described in words, and nobody shown who did not consent. */
import { findingAbout, type Finding } from '../finding.ts'
import type { Rule } from './rule.ts'

const leastWidth = 800
const saysNothing =
  /^(?:图片?\d*|照片|相片|活动(?:照片|现场|图片)|现场(?:照片|图片)?|配图|插图|封面|题图|截图|(?:IMG|DSC|DCIM|微信图片|QQ图片|mmexport|截屏)[\w-]*|.*\.(?:jpe?g|png|webp|avif|bmp))\d*$/iu
const young = /孩子|儿童|小朋友|小学生|中学生|学生们|幼儿|少先队员/u

export const pictures: Rule = ({ pictures }, { withoutPictureConsent }) =>
  pictures.flatMap(({ picture, ...place }): Finding[] => {
    const { alt, caption = '', width, height } = picture
    const shown = caption || alt || '图片'
    const words = `${alt} ${caption}`
    const person = withoutPictureConsent.find((name) => words.includes(name))
    return [
      saysNothing.test(alt.trim()) &&
        findingAbout(place, alt, { code: 'ALT_SAYS_NOTHING', values: [alt] }),
      person !== undefined &&
        findingAbout(place, shown, { code: 'PICTURE_WITHOUT_CONSENT', values: [person] }),
      young.test(words) &&
        !isDrawing(alt) &&
        findingAbout(place, shown, { code: 'PICTURE_OF_MINORS', values: [] }),
      width < leastWidth &&
        findingAbout(place, shown, { code: 'PICTURE_SMALL', values: [width, height] }),
    ].filter((finding) => finding !== false)
  })

const isDrawing = (alt: string): boolean => /^(?:画|漫画|插画|图画|剪纸|海报)/u.test(alt)
