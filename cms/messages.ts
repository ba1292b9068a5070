/** Every sentence an editor reads that code says, by its code: one fact, one reason, one action. */
export const messages = {
  LOGIN_TOO_OFTEN: '登录次数太多,已暂停。请过十分钟再试,或请管理员重设密码。',
} as const

export type MessageCode = keyof typeof messages

/** What the workflow answers. */
export const workflowMessages = {
  // The workflow: refusals.
  ROLE_MAY_NOT: '没有办成:您的账号没有这项权限。请找审稿人办理,或请管理员调整角色。',
  ALREADY_WAITING: '没有再次送审:同一稿已由别人送审,正在等待审核。请等待结果。',
  NOTHING_CHANGED: '没有送审:内容与已发布的完全相同。请先修改并保存。',
  NOTHING_SUBMITTED: '没有办成:这篇稿件还没有送审。请先点“送审”。',
  NOTHING_WAITING: '没有办成:这篇稿件现在没有等待审核的送审。请先点“送审”。',
  SUBMITTER_CANNOT_APPROVE: '没有通过:这一稿是您自己送审的。请另一位审稿人审核。',
  AUTHOR_CANNOT_APPROVE: '没有通过:您参与撰写了这一稿。请另一位审稿人审核。',
  ALREADY_SIGNED: '没有再次签字:您已经在这一稿上签过字。请另一位审稿人签字。',
  CONTENT_CHANGED: '没有通过:稿件在送审后又有改动,原来的签字作废。请编辑重新点“送审”。',
  SEEN_ANOTHER_TEXT: '没有办成:您看到的内容已被别人改动。请刷新页面,看过以后再点一次。',
  COMMENT_REQUIRED: '没有退回:没有写退回的原因。请写明原因,再点“退回”。',
  SUBMITTER_CANNOT_RETURN: '没有退回:这一稿是您自己送审的。如需修改,请点“收回”。',
  NOT_YOURS_TO_RECALL: '没有收回:这一稿不是您送审的。请送审人收回,或点“退回”。',
  NOTHING_PUBLIC: '没有撤下:这篇稿件现在没有公开。不需要再做什么。',
  DOCUMENT_NOT_FOUND: '没有办成:这篇稿件已经不在。请回到列表查看。',
  DOCUMENT_HAS_PROBLEMS: '没有办成:稿件有几处需要改正。请改好并保存,再点一次。',
  ADDRESS_TAKEN: '没有办成:网址名已被另一篇公开的稿件使用。请换一个网址名,保存后再点一次。',
  ACTION_UNKNOWN: '没有办成:没有这项操作。请刷新页面再试。',
  NOT_SIGNED_IN: '没有办成:登录已经过期,稿件没有丢失。请重新登录。',
  DOCUMENT_IS_PUBLIC: '没有删除:这篇稿件正在公开。请先点“撤下”,再删除。',
  COMMENT_TOO_LONG: '没有办成:原因太长,最多 200 个字。请写短一些。',
  TAKE_AGAIN: '没有办成:同时有另一项发布,稿件没有丢失。请再点一次。',
  // The workflow: what was done.
  SUBMITTED: '已送审。请等待审核。',
  SIGNED: '已签字。还需要下一位审核。',
  APPROVED: '已通过并发布,网站正在更新。',
  RETURNED: '已退回给编辑。',
  RECALLED: '已收回。可以继续修改。',
  WITHDRAWN: '已撤下,公众网站不再显示。',
  UNCHANGED: '这一步之前已经办好,没有重复办理。',
} as const

export type WorkflowCode = keyof typeof workflowMessages
