/** An unexpected console.error fails the test in which it is written. Expect it with vi.spyOn. */
import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest'

let written: unknown[][] = []
let spy: MockInstance

beforeEach(() => {
  written = []
  spy = vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    written.push(words)
  })
})

afterEach(() => {
  const unexpected = written
  spy.mockRestore()
  expect(unexpected, 'console.error was called').toEqual([])
})
