/** Addresses that editors write by hand. */
import { messages } from '../messages.ts'

export const checkSitePath = (text: string): string | true => isSitePath(text) || messages.PATH_FORM

export const checkAddress = (text: string): string | true =>
  isSitePath(text) || isWebAddress(text) || messages.WEB_ADDRESS_FORM

const isSitePath = (text: string): boolean => /^\/(?:[^\s?#\\/]+\/)*(?:[^\s?#\\/]+)?$/.test(text)

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
