/** Words of the office in place of Payload's, where its own would puzzle an editor. */
export const words = {
  zh: {
    general: {
      dashboard: '首页',
      email: '邮箱',
      emailAddress: '邮箱地址',
      payloadSettings: '个人设置',
      noLabel: '—',
      noValue: '—',
      // 条目 is an entry of the ledger here.
      createNew: '新建',
      createNewLabel: '新建{{label}}',
      creatingNewLabel: '正在新建{{label}}',
    },
    authentication: { emailNotValid: '邮箱地址不对。请改正。' },
    error: {
      followingFieldsInvalid_one: '没有保存。请改正这一项：',
      followingFieldsInvalid_other: '没有保存。请改正这些项：',
      emailOrPasswordIncorrect: '邮箱或密码不正确。请重新填写。',
      userEmailAlreadyRegistered: '这个邮箱已有账号。请换一个邮箱。',
    },
    validation: { emailAddress: '邮箱地址不对。请改正。' },
    version: { versions: '历史版本' },
  },
}
