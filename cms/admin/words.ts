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
    error: {
      followingFieldsInvalid_one: '没有保存。请改正这一项：',
      followingFieldsInvalid_other: '没有保存。请改正这些项：',
    },
    version: { versions: '历史版本' },
  },
}
