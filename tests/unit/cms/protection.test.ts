import { describe, expect, it } from 'vitest'
import { isLogin } from '../../../cms/protection.ts'

describe('isLogin', () => {
  it('knows a sign-in however its address is written', () => {
    for (const path of [
      '/api/users/login',
      '/api/users/%6Cogin',
      '/api/users/login//',
      '/%61dmin/login',
    ])
      expect([path, isLogin('POST', path)]).toEqual([path, true])
  })

  it('leaves everything else alone, also what no address is', () => {
    expect(isLogin('GET', '/api/users/login')).toBe(false)
    expect(isLogin('POST', '/api/stories')).toBe(false)
    expect(isLogin('POST', '/api/users/%')).toBe(false)
  })
})
