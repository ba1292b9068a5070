/** The office sends no mail: a forgotten password is reset by an administrator. */
import type { EmailAdapter } from 'payload'

export const noMail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'none@localhost',
  defaultFromName: '宣讲',
  sendEmail: async () => undefined,
})
