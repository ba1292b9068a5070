/** Words of the office in place of Payload's, where its own would puzzle an editor. */
export const words = {
  zh: {
    general: {
      dashboard: '首页',
      payloadSettings: '个人设置',
      noLabel: '—',
      noValue: '—',
      // 条目 is an entry of the ledger here.
      createNew: '新建',
      createNewLabel: '新建{{label}}',
      creatingNewLabel: '正在新建{{label}}',
    },
    version: { versions: '历史版本' },
  },
}
