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
      // Two at one document. The name of whoever is at it stands in front of the second.
      documentLocked: '有同事正在改这一篇',
      currentlyEditing:
        '正在改，还没有保存。您可以先只看；要接过来改，请先同他说一声：接过来以后，他没有保存的改动会丢失。',
      takeOver: '接过来改',
      viewReadOnly: '只看不改',
      editingTakenOver: '同事把这一篇接过去改了',
      anotherUserTakenOver: '另一位同事接过去改了，您现在不能保存。没有保存的改动，请先复制出来。',
      backToDashboard: '回到首页',
      documentModified: '这一篇刚才在别处保存过',
      documentOutOfDate: '您看到的是以前的内容。请刷新以后再改，免得盖掉别人的改动。',
      reloadDocument: '刷新',
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
