/** Every sentence an editor reads that code says, by its code: one fact, one reason, one action. */
export const messages = {
  LOGIN_TOO_OFTEN: '登录次数太多,已暂停。请过十分钟再试,或请管理员重设密码。',
} as const

export type MessageCode = keyof typeof messages
