import { expect, it } from 'vitest'
import { titleOf } from '../../../../cms/publication/index.ts'

it('calls a document by its title or name, and one of which there is one by its kind', () => {
  expect(titleOf('story', { id: '1', title: '校园开讲' })).toBe('校园开讲')
  expect(titleOf('redirect', { id: '1', from: '/jiu/' })).toBe('/jiu/')
  expect(titleOf('story', { id: '1', title: ' ' })).toBe('（没有标题）')
  expect(titleOf('navigation', { id: '1' })).toBe('导航')
  expect(titleOf('home-page', { id: '1', headline: '欢迎' })).toBe('首页')
})
