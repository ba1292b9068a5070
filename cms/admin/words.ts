/** Words of the office in place of Payload's, where its own would puzzle an editor. */
export const words = {
  zh: {
    general: {
      dashboard: '首页',
      payloadSettings: '个人设置',
      noLabel: '—',
      noValue: '—',
    },
    version: { versions: '历史版本' },
  },
}
