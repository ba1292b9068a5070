/** Every sentence an editor reads that code says, by its code: one fact, one reason, one action. */
export const messages = {
  LOGIN_TOO_OFTEN: '登录次数太多，已暂停。请过十分钟再试，或请管理员重设密码。',
  ACCOUNT_FROM_COMMAND_LINE: '没有建立账号：第一个账号要由管理员在服务器上用命令建立。',
  PASSWORD_BY_ADMINISTRATOR: '没有发出邮件：本系统不发邮件。请联系管理员重设密码。',
  PASSWORD_TOO_SHORT: '密码太短。请至少填写 10 个字符。',
  UNIT_OF_OTHERS: '没有保存：这篇稿件归别的单位，您不能改。请找那个单位的同事，或找管理员。',
  LAST_ADMINISTRATOR: '没有保存：这是最后一位管理员。请先让另一位用户担任管理员。',

  FIELD_REQUIRED: '这一项必须填写。请填写后再保存。',
  FIELD_UNKNOWN: '没有这一项。请删去它，或检查名称是否写错。',
  TEXT_TOO_LONG: (max: number, length: number) =>
    `最多 ${max} 个字，现在有 ${length} 个字。请删减 ${length - max} 个字。`,
  RICH_TEXT_TOO_LONG: '正文太长。请分成几篇，或删去粘贴进来的多余内容。',
  ITEMS_TOO_MANY: (max: number) => `最多 ${max} 项。请删去多出的几项。`,
  ITEMS_REPEATED: '同一项选了两次。请删去重复的一项。',
  TITLE_WITHOUT_LETTERS: '标题里没有文字。请填写至少一个汉字、字母或数字。',
  TITLE_TAKEN: '已有同名的内容。请换一个标题，或打开原来的那一篇修改。',
  NUMBER_TAKEN: '这个编号已经用过。请换一个编号。',
  NUMBER_WHOLE: (min: number, max: number) => `请填写 ${min} 到 ${max} 之间的整数。`,
  SLUG_FORM:
    '网址名只能用小写英文字母、数字和中间的连字符，最长 80 个字符。请改正，或清空后自动生成。',
  SLUG_RESERVED: '这个网址名留给栏目使用。请换一个网址名。',
  SLUG_TAKEN: '这个网址名已有内容使用。请换一个网址名，或清空后自动生成。',
  DAY_WRONG: '日期不存在。请按“年-月-日”填写，例如 2025-03-01。',
  HOLIDAY_TOO_LONG: (most: number) =>
    `一段假期最多 ${most} 天。请看看年份有没有填错；假期更长的，分成几段。`,
  DAY_ORDER: '结束日期早于开始日期。请改正其中一个日期。',
  PATH_FORM: '请填写以 / 开头的站内地址，例如 /stories/，不带空格、? 和 #。',
  WEB_ADDRESS_FORM: '请填写以 / 开头的站内地址，或以 http:// 或 https:// 开头的网址。',
  REDIRECT_TARGET: '请填写要转到的内容或地址，只填一种。',
  REDIRECT_TO_ITSELF: '旧网址和要转到的地址相同。请改正其中一个。',
  KEY_FORM: '代号只能用小写英文字母、数字和中间的连字符。请改正。',
  PARENT_ITSELF: '上级不能是自己。请另选一个。',
  PARENT_LEVEL: '上级的级别不对：站的上级是所，所的上级是中心，中心没有上级。请重新选择。',
  SQUAD_PARENT: '骨干队伍没有上级队伍。请清空“上级队伍”，或把级别改为宣讲小分队。',
  REFERENCE_MISSING: '所选的内容已经不存在。请重新选择。',
  WORDING_TOO_SHORT: '只有一个字，会在每篇里到处标出来。请写成两个字以上的词。',
  WORDING_SAME: '规范写法和不规范写法相同。请改正其中一个。',
  WORDING_TAKEN: '词典里已经有这个词。请打开原来的那一条修改。',
  TABLE_TOO_WIDE: '表格最多 20 列。请删去多出的列。',
  TABLE_EMPTY: '表格里没有内容。请至少填写一行。',

  DELETE_IN_USE: (places: string) => `没有删除：${places}还在使用它。请先在那里换掉或删去。`,
  DELETE_PUBLISHED_UPLOAD: '没有删除：已发布的内容还在使用它。请先撤下那篇内容。',

  UPLOAD_MISSING: '没有选择文件。请选择要上传的文件，再保存。',
  PICTURE_EMPTY: '图片是空的。请重新选择图片上传。',
  PICTURE_TOO_HEAVY: '图片超过 30 MB。请用看图软件缩小后再上传。',
  PICTURE_TYPE_REFUSED: '这不是可用的图片。请上传 JPEG、PNG、WebP 或 AVIF 格式的图片。',
  PICTURE_ANIMATED: '不能使用动图。请另存为一张静止的 JPEG 或 PNG 图片。',
  PICTURE_TOO_MANY_PIXELS: '图片尺寸太大，超过 5000 万像素。请缩小后再上传。',
  PICTURE_TOO_SMALL: '图片太小，短边不到 200 像素。请换一张更清楚的图片。',
  PICTURE_BROKEN: '图片打不开，可能没有传完整。请重新保存后再上传。',
  FILE_EMPTY: '文件是空的。请重新选择文件上传。',
  FILE_TOO_HEAVY: '文件太大：文档不超过 50 MB，音视频不超过 200 MB。请压缩后再上传。',
  FILE_TYPE_REFUSED: '不能使用这种文件。请上传 PDF、DOCX、PPTX、XLSX、MP3 或 MP4。',
  FILE_NAME_REFUSED: '文件名里有不能用的字符，或者太长。请改名后再上传。',
  FILE_RENAMED: '文件名的后缀与内容不符。请改回原来的后缀，或重新导出。',
  FILE_HAS_MACROS: '文件里有宏或脚本。请另存为不带宏的文件后再上传。',
  FILE_BROKEN: '文件打不开，可能没有传完整。请重新保存后再上传。',
  BLOB_HASH_INVALID: '没有找到文件：名称不对。请刷新页面。',
  BLOB_MISMATCH: '文件没有存好：内容在传输中改变了。请重新上传。',
  BLOB_MISSING: '文件不在服务器上。请联系管理员从备份恢复。',

  REQUEST_TOO_LARGE: '没有办成：一次送来的内容太多。请把长稿分成几篇，保存以后再看。',
  REQUEST_NOT_READ: '没有办成：没有读懂送来的内容。请刷新页面，再试一次。',
  REQUEST_FAILED: '没有办成：程序出了错。请再试一次；若仍不行，请联系管理员。',
  PREVIEW_SIGN_IN: '没有预览：还没有登录，或登录已过期。请重新登录后刷新页面。',
  PREVIEW_NO_DOCUMENT: '没有预览：找不到这篇稿件，或您不能查看它。请回到列表重新打开。',
  PREVIEW_NO_PAGE: '没有预览：网站上没有这一页。请回到稿件，再看它自己的页面。',
  PREVIEW_FORM_UNKNOWN: '没有预览：没有读懂表单的内容。请保存后刷新页面。',
  PREVIEW_INCOMPLETE: '还不能预览：下面这些改好以后，这里就会显示网页的样子。',
  PREVIEW_TOOK_TOO_LONG: '没有预览：这一页画了太久，已经停下。请再试一次；若仍不行，请联系管理员。',
  PREVIEW_NOT_DRAWN: '没有预览：这一页画不出来。请再试一次；若仍不行，请把稿件的标题告诉管理员。',
  TRAIL_IS_KEPT: '没有办成：操作记录不能新建、修改或删除。',
  TRAIL_FOR_ADMINISTRATORS: '没有打开：操作记录只有管理员能看。请联系管理员。',
  DAYS_WRONG: '没有下载：日期不对。请按“年-月-日”填写，例如 2025-03-01。',
} as const

export type MessageCode = keyof typeof messages

/** What the workflow answers. */
export const workflowMessages = {
  // The workflow: refusals.
  OTHER_UNIT: '没有办成：这篇稿件归别的单位。请找那个单位的同事，或请管理员调整您的单位。',
  ROLE_MAY_NOT: '没有办成：您的账号没有这项权限。请找审稿人办理，或请管理员调整角色。',
  FINAL_REVIEWER_NEEDED: '没有通过：这一步是终审，要由终审人签字。请终审人办理。',
  ACCOUNT_TOO_NEW:
    '没有签字：您的账号今天由别人建立、重设过密码或改过角色，当天不能签字。请明天再办，或请另一位同事签字。',
  ALREADY_WAITING: '没有再次送审：同一稿已由别人送审，正在等待审核。请等待结果。',
  NOTHING_CHANGED: '没有送审：内容与已发布的完全相同。请先修改并保存。',
  NOTHING_SUBMITTED: '没有办成：这篇稿件还没有送审。请先点“送审”。',
  NOTHING_WAITING: '没有办成：这篇稿件现在没有等待审核的送审。请先点“送审”。',
  SUBMITTER_CANNOT_APPROVE: '没有通过：这一稿是您自己送审的。请另一位审稿人审核。',
  AUTHOR_CANNOT_APPROVE: '没有通过：您参与撰写了这一稿。请另一位审稿人审核。',
  AUTHOR_CANNOT_PROOF_LAST:
    '没有签字：您参与了这一稿的写作或图片，最后一次校对要由别人做。请另一位同事校对。',
  ALREADY_SIGNED: '没有再次签字：您已经审过这一稿，一个人只审一次。请另一位审稿人签字。',
  ALREADY_PROOFED: '没有再次签字：您已经校对过这一稿，一个人只校一次。请另一位同事校对。',
  NO_PROOF_NEXT: '没有签字：这一稿现在等的不是校对。请审稿人审核。',
  CONTENT_CHANGED: '没有通过：稿件在送审后又有改动，原来的签字作废。请编辑重新点“送审”。',
  SIGNER_HAS_WRITTEN:
    '没有通过：审过这一稿的人后来又保存过稿件，他成了作者之一，签字作废。请编辑点“收回”，再点“送审”。',
  SEEN_ANOTHER_TEXT: '没有办成：您看到的内容已被别人改动。请刷新页面，看过以后再点一次。',
  SEEN_ANOTHER_STATE:
    '没有办成：就在刚才，别的同事办过一步。“发布”一栏已经是现在的情况，请看过以后再点一次。',
  COMMENT_REQUIRED: '没有退回：没有写退回的原因。请写明原因，再点“退回”。',
  SUBMITTER_CANNOT_RETURN: '没有退回：这一稿是您自己送审的。如需修改，请点“收回”。',
  NOT_YOURS_TO_RECALL: '没有收回：这一稿不是您送审的。请送审人收回，或点“退回”。',
  SMALL_CORRECTIONS_OFF: '没有送审：管理员没有开放“小更正”。请不选“小更正”，再点“送审”。',
  NOT_SMALL: '没有送审：这次改动不算小更正。请不选“小更正”，再点“送审”。',
  NO_LONGER_SMALL:
    '没有通过：原来的内容已经撤下或换过，这一稿不再是小更正。请编辑点“收回”，再点“送审”。',
  TIME_IN_THE_PAST: '没有送审：定时发布或到期撤下的时间已经过去。请改成以后的时间，或者清空。',
  EXPIRES_TOO_SOON: '没有送审：到期撤下要晚于定时发布。请改正其中一个时间。',
  WANTED_IN_THE_PAST: '没有送审：希望办完的时间已经过去。请改成以后的时间，或者清空。',
  CHOOSE_WHOM: '没有转交：没有选转交给谁。请选一位同事，再点一次。',
  CANNOT_TAKE_OVER: '没有转交：这位同事不能签这一步。请另选一位。',
  URGENT_REASON_REQUIRED: '没有发布：没有写紧急发布的原因。请写明原因，再点一次。',
  NOT_URGENT: '没有紧急发布：现在轮到您终审，不缺别人的签字。请直接点“终审”或“校对并终审”。',
  WITHDRAWAL_REASON_REQUIRED: '没有撤下：没有写撤下的原因。请写明原因，再点一次。',
  OWN_WITHDRAWAL: '没有签字：这次撤下是您办的。请另一位审稿人确认。',
  NOTHING_OWED: '没有签字：这篇稿件没有要补签的。不需要再做什么。',
  OWES_SIGNATURES: '没有删除：这篇稿件还有要补的签字。请先在“发布”一栏补签，再删除。',
  NOTHING_PUBLIC: '没有撤下：这篇稿件现在没有公开。不需要再做什么。',
  DOCUMENT_NOT_FOUND: '没有办成：这篇稿件已经不在。请回到列表查看。',
  WARNINGS_UNEXPLAINED:
    '没有送审：有的提醒既没有改正，也没有说明原因。请在“检查”一栏里改正或说明，再点一次“送审”。',
  DOCUMENT_HAS_PROBLEMS: '没有办成：稿件有几处需要改正。请改好并保存，再点一次。',
  ADDRESS_TAKEN: '没有办成：网址名已被另一篇公开的稿件使用。请换一个网址名，保存后再点一次。',
  ACTION_UNKNOWN: '没有办成：没有这项操作。请刷新页面再试。',
  BODY_TOO_LARGE: '没有办成：一次送来的内容太多，稿件没有变化。请把原因和意见写短一些，再点一次。',
  NOT_SIGNED_IN: '没有办成：登录已经过期，稿件没有丢失。请重新登录。',
  TOO_MANY_PAGES: '没有接通：打开的页面太多。请关掉几个页面，再刷新。',
  DOCUMENT_IS_PUBLIC: '没有删除：这篇稿件正在公开。请先点“撤下”，再删除。',
  COMMENT_TOO_LONG: '没有办成：原因太长，最多 200 个字。请写短一些。',
  TAKE_AGAIN: '没有办成：同时有另一项发布，稿件没有丢失。请再点一次。',
  // The workflow: what was done.
  SUBMITTED: '已送审。请等待审核。',
  SIGNED: '已签字。还需要下一步签字，见“审校步骤”。',
  SCHEDULED_BUT_CHANGED: '签完字以后稿件又改过，所以没有按时发布。请检查后重新送审。',
  SCHEDULED_BUT_FAULTY:
    '签完字以后，稿件用到的内容有了变化，不能照原样发布，所以没有按时发布。请检查后重新送审。',
  EXPIRED: '到了定好的时间，自动撤下。',
  EXPIRED_FOR_RESIDENTS: '这一页已过有效期。',
  SCHEDULED: '已签完字。到了定好的时间会自动发布；在那以前改动稿件，签字就作废。',
  APPROVED: '已通过并发布，网站正在更新。',
  RETURNED: '已退回给编辑。',
  HANDED_OVER: '已转交。对方会在首页的“待我审”里看到。',
  RECALLED: '已收回。可以继续修改。',
  APPROVED_URGENTLY: '已紧急发布，网站正在更新。缺的签字要在 24 小时内补齐。',
  SETTLED: '已补签。',
  WITHDRAWN: '已撤下，公众网站不再显示。请另一位审稿人在 24 小时内确认。',
  WITHDRAWN_AND_VOIDED:
    '已撤下，公众网站不再显示。正在等待审核的一稿同时作废，不会再发布。请另一位审稿人在 24 小时内确认。',
  UNCHANGED: '这一步之前已经办好，没有重复办理。',
} as const

/** Why a change is no small correction. */
export const notSmallWords = {
  TOO_MUCH: (characters: number, most: number) =>
    `改了 ${characters} 个字，小更正最多 ${most} 个字。`,
  NOT_ONLY_WORDS: '改动不只在正文的字句里：动了标题、日期、图片、链接，或者增减了段落。',
  NUMBERS: '改动了数字。',
  NAMES: '改动了人名。',
  TITLES_OF_WORKS: '改动了书名号里的名称。',
} as const

export type WorkflowCode = keyof typeof workflowMessages

/** What the checks say of one place in a text, by the code of the finding. */
export const checkMessages = {
  PERSONAL_MOBILE: (number: string) =>
    `有手机号码“${number}”。个人号码一公开就收不回来。请删去，或改写单位的座机。`,
  PERSONAL_IDENTITY: (number: string) =>
    `有身份证号码“${number}”。个人号码一公开就收不回来。请删去。`,
  WORDING_FORBIDDEN: (wrong: string, right?: string, why?: string) =>
    `“${wrong}”在表述词典里是禁用的。${why ? `${sentence(why)}` : ''}请${right ? `改成“${right}”` : '换一种说法'}。`,
  WORDING_CAREFUL: (wrong: string, right?: string, why?: string) =>
    `“${wrong}”在表述词典里要慎用。${why ? `${sentence(why)}` : ''}请看是否应当${right ? `写成“${right}”` : '换一种说法'}。`,
  WORDING_PREFERRED: (wrong: string, right?: string, why?: string) =>
    `“${wrong}”有更好的写法。${why ? `${sentence(why)}` : ''}${right ? `建议写“${right}”。` : '可以换一种说法。'}`,
  PUNCTUATION_REPEATED: (found: string) => `标点“${found}”重复了。请只留一个。`,
  PUNCTUATION_UNPAIRED: (found: string, other: string) =>
    `标点 ${found} 没有另一半 ${other}。引号、括号和书名号要成对。请补上另一半，或删去这一半。`,
  PUNCTUATION_HALF_WIDTH: (found: string) =>
    `“${found}”是英文（半角）标点。中文里用全角标点。请换成中文标点。`,
  PUNCTUATION_FORM: (found: string, why: string) => `“${found}”的写法可以再看看：${why}。`,
  LETTERS_FULL_WIDTH: (found: string) =>
    `“${found}”是全角的数字或字母，排出来很稀，也搜索不到。请换成半角。`,
  CHARACTERS_TRADITIONAL: (found: string) =>
    `“${found}”是繁体字或异体字。全文用规范汉字。请换成简体；人名、书法等需要保留的，请写明原因。`,
  BLANK_INSIDE: () => '汉字之间有空格。多半是粘贴时带来的。请看是否应当删去。',
  NUMBER_FORM: (found: string, why: string) => `“${found}”的写法可以再看看：${why}。`,
  NUMBER_UNIT_MIXED: (found: string, unit: string) =>
    `这里写“${found}”，别处的“${unit}”用阿拉伯数字。同一篇里最好用一种写法。`,
  BOOK_TITLE_BARE: (title: string) =>
    `“${title}”没有加书名号。法规和教材的全名要加书名号。请加上。`,
  NAME_VARIANTS: (found: string, other: string) =>
    `这里写“${found}”，别处写“${other}”。同一个名称要写得一样。请核对后改成一种。`,
  ABBREVIATION_USE: (short: string) =>
    `说了以下简称“${short}”，后文却没有用。请用上简称，或删去这个括号。`,
  BANK_CARD: (number: string) =>
    `“${number}”像银行卡号。个人账号不能公开。请删去；如果是单位公开的账号，请写明原因。`,
  LANDLINE: (number: string) =>
    `有电话号码“${number}”。看不出是不是单位的电话。是住宅电话请删去；是办公电话请写明原因。`,
  ADDRESS_TO_THE_DOOR: (address: string) =>
    `“${address}”写到了门户。住址不能公开。请写到村、社区或小区；是公共场所的，请写明原因。`,
  MINOR_NAMED: (found: string) =>
    `“${found}”可能写出了未成年人的姓名。请改成“小明”这样的化名；监护人已经同意的，请写明原因。`,
  PICTURE_WITHOUT_CONSENT: (name: string) =>
    `图片写到了“${name}”，他的资料里没有记录同意公开照片的日期。请补记同意日期，或换一张图片。`,
  PICTURE_OF_MINORS: () => '图片里可能有孩子。请确认监护人同意公开。',
  PICTURE_SMALL: (width: number, height: number) =>
    `图片只有 ${width}×${height} 像素，放大后会模糊。能找到原图的话，请换成原图。`,
  ALT_SAYS_NOTHING: (alt: string) =>
    `图片内容只写了“${alt}”，看不见图片的人听不出图上有什么。请打开这张图片，写一句话说清楚。`,
  FACT_DIFFERS: (found: string, label: string, right: string) =>
    `这里写“${found}”，网站设置里“${label}”是“${right}”。请核对：网上的数字要前后一致。`,
  LINK_UNPUBLISHED: (words: string, title: string) =>
    `链接“${words}”指向的《${title}》没有公开，读者点不开。请先发布它，或取消链接。`,
  LINK_DEAD: (words: string) =>
    `链接“${words}”指向本站没有的网址。请改用“链接到本站内容”重新选择。`,
  REFERENCE_UNPUBLISHED: (title: string, _day: string) =>
    `选用的《${title}》还没有发布，发布前网页上不会显示它。`,
  REFERENCE_WITHDRAWN: (title: string, _day: string) =>
    `选用的《${title}》已经撤下，网页上不会显示它。请换一个。`,
  REFERENCE_EXPIRED: (title: string, day: string) =>
    `用到的《${title}》有效期到 ${day}，已经过期。请核对内容是否还适用。`,
  DOCUMENT_EXPIRED: (day: string) => `这一篇的有效期到 ${day}，已经过期。请核对内容，改有效期。`,
  SENTENCE_LONG: (characters: number) =>
    `这一句有 ${characters} 个字，一口气念不完。可以断成两三句。`,
  NOUN_CHAIN: (characters: number) =>
    `这里连着 ${characters} 个字没有停顿，听的人跟不上。可以拆开，用动词说。`,
} as const

/** With a stop at its end. */
const sentence = (text: string): string => (/[。！？]$/u.test(text) ? text : `${text}。`)

/** What the panel of the checks answers. */
export const explanationMessages = {
  NOT_SIGNED_IN: '没有办成：登录已经过期，稿件没有丢失。请重新登录。',
  DOCUMENT_NOT_FOUND: '没有办成：这篇稿件已经不在。请回到列表查看。',
  REASON_MISSING: '没有记下：没有写原因。请写明为什么保留原样。',
  REASON_TOO_LONG: '没有记下：原因太长，最多 200 个字。请写短一些。',
  REASON_PRIVATE: '没有记下：原因里有手机号码或身份证号码。请删去号码。',
  FINDING_GONE: '没有记下：这一处已经改过，或不需要说明。请点“重新检查”。',
  BODY_TOO_LARGE: '没有记下：一次送来的内容太多。请把原因写短一些，再点一次。',
  EXPLAINED: '已记下，审稿人会看到这条原因。',
} as const

export type ExplanationCode = keyof typeof explanationMessages

/** Bringing text and tables in: why nothing was taken. */
export const importMessages = {
  IMPORT_EMPTY: '没有导入：文件是空的。请重新选择文件。',
  IMPORT_TOO_HEAVY: '没有导入：文件超过 50 MB。请压缩其中的图片，或分成几个文件。',
  IMPORT_OLD_WORD:
    '没有导入：这是旧格式的 Word 或 WPS 文件。请在 Word 或 WPS 里打开它，另存为 .docx，再导入。',
  IMPORT_OLD_EXCEL:
    '没有导入：这是旧格式的表格文件。请在 Excel 或 WPS 里打开它，另存为 .xlsx，再导入。',
  IMPORT_ENCRYPTED:
    '没有导入：文件设了密码，读不出来。请在 Word 或 WPS 里去掉密码，另存一份，再导入。',
  IMPORT_MACROS: '没有导入：文件里带有宏程序，不安全。请另存为不带宏的 .docx 或 .xlsx，再导入。',
  IMPORT_BROKEN:
    '没有导入：文件已经损坏，可能没有传完整。请在 Word 或 WPS 里打开它，另存为 .docx，再导入。',
  IMPORT_BOMB: '没有导入：文件解开以后太大。请把内容复制到一个新建的文件里，保存为 .docx，再导入。',
  IMPORT_SLOW:
    '没有导入：一分钟还没有读完这个文件，什么也没有存。请把它分成几个小一些的文件，再分别导入。',
  IMPORT_LARGE: '没有导入：文件里的内容太多，读不下来。请把它分成几个小一些的文件，再分别导入。',
  IMPORT_RENAMED:
    '没有导入：文件名的后缀与内容不符。请改回原来的后缀，或在 Word、WPS 里打开后另存为 .docx。',
  IMPORT_TYPE:
    '没有导入：不认识这种文件。文章请用 .docx 或 .txt，表格请用 .xlsx 或 .csv；其他格式请先另存。',
  IMPORT_TABLE_FOR_TEXT: '没有导入：这是表格，这里只能导入文章。请选择 .docx 或 .txt 文件。',
  IMPORT_TEXT_FOR_TABLE: '没有导入：这是文章，这里只能导入表格。请选择 .xlsx 或 .csv 文件。',
  IMPORT_TABLE_EMPTY: '没有导入：表格里没有内容。请在第一行写列名，从第二行起每行写一个。',
  IMPORT_TABLE_LONG: '没有导入：表格超过 5000 行。请分成几个文件，一个一个导入。',
  IMPORT_TABLE_QUOTES:
    '没有导入：表格里的引号不成对，读不出来。请在表格软件里另存为 .xlsx，再导入。',
  IMPORT_TABLE_FAULTS:
    '没有导入：表格有几处要改正，数据没有变化。请照下面列出的格子改好，再选一次。',
  IMPORT_NOTHING: '没有导入：里面没有文字。请检查是不是选错了文件。',
  IMPORT_NOT_SIGNED_IN: '没有导入：登录已经过期，什么也没有存。请重新登录，再选一次文件。',
  IMPORT_NOT_ALLOWED: '没有导入：您的账号不能新建这种内容。请找管理员。',
  IMPORT_NO_TARGET: '没有导入：这种内容不能从文件导入。请手工填写。',
  IMPORT_NO_FILE: '没有导入：没有收到文件。请再选一次文件。',
  IMPORT_CHOICES_UNKNOWN: '没有导入：页面与服务器的版本不同。请刷新页面，再选一次文件。',
  IMPORT_FIELDS_WRONG: '没有导入：有几项没有填对，什么也没有存。请改正标出的几项，再点“确认导入”。',
  IMPORT_NO_CHAPTERS:
    '没有导入：没有一级标题，分不出章。请把各章的标题选为“一级标题”，再点“确认导入”。',
} as const

/** Why a field of a new document is filled as it is. */
export const guessReasons = {
  SAID: ({ label, value }: { label: string; value: string }) =>
    `文件里写着“${label}：${value.slice(0, 40)}”`,
  ABOUT: (name: string) => `按正文估计，说的多是“${name}”`,
  NEXT_NUMBER: '接着现有最大的编号',
  FIRST_SENTENCE: '取自正文第一句',
  BY_LENGTH: (characters: number) => `正文 ${characters} 字，按每分钟约 200 字估计`,
}

/** What did not come over, and what to do where something can be done. */
export const lossMessages = {
  TEXT_BOX: '文本框没有了，里面的文字放在所在段落处。请看看位置对不对。',
  COMMENT: '批注没有带过来。请看看有没有还要处理的意见。',
  TRACKED_CHANGE: '修订按“全部接受”处理：增加的留下，删除的去掉。请核对。',
  FORMULA: '公式变成了普通文字，上下标和分数线会丢失。请核对，复杂的公式请截图后作为图片加入。',
  LINKED_PICTURE: '图片没有存在文件里，只有一个地址，没有带过来。请另外上传这张图片。',
  PICTURE_IN_TABLE: '表格里的图片移到了表格下面。请看看位置对不对。',
  SMART_ART: '组织结构图（SmartArt）没有带过来。请截图后作为图片加入。',
  CHART: '图表没有带过来。请截图后作为图片加入。',
  OBJECT: '嵌入的对象（表格、公式、附件）没有带过来。请截图，或另外上传。',
  SHAPE: '画的线条、箭头、图形没有带过来。需要的话请截图后作为图片加入。',
  RUNNING_HEAD: '页眉、页脚和页码没有带过来，网页上不用。',
  UNDERLINE: '下划线没有带过来，文字都在。要强调的请加粗。',
  STRIKE: '删除线没有带过来，文字都在。作废的文字请删去。',
  SCRIPT: '上标、下标变成了普通文字。请核对。',
  MERGED_CELL: '表格超过 200 行，分成了几张；跨在两张之间的合并单元格断开了。请核对表格。',
  NESTED_TABLE: '表格里的表格变成了文字。请核对。',
  LIST_IN_TABLE: '表格里的分条变成了一行文字。请核对。',
  TABLE_TOO_WIDE: '表格超过 20 列，变成了一行一段的文字。请改成几张窄一些的表格。',
  INNER_LINK: '跳到文内别处的链接变成了普通文字。',
  LINK_REFUSED: '链接不是网址，变成了普通文字。',
  EMBEDDED_MEDIA: '网页里的音频、视频没有带过来。请另外上传。',
  LAYOUT: '排版用的外框没有带过来，里面的文字都在。',
} as const

export type ImportCode = keyof typeof importMessages
/** What the verification of the audit trail finds, by the number of the record. */
export const auditFaults = {
  RECORD_INVALID: (number: number) =>
    `操作记录有误：第 ${number} 条读不懂，可能被改动过。请保留现状，并与备份对照。`,
  RECORD_MISSING: (number: number) =>
    `操作记录有误：第 ${number} 条不见了。请保留现状，并与备份对照。`,
  RECORD_CHANGED: (number: number) =>
    `操作记录有误：第 ${number} 条或它前面的记录被改动过。请保留现状，并与备份对照。`,
} as const

/** What the page offers to choose from. */
export const auditActionLabels = {
  'sign-in': '登录',
  'sign-in-failed': '登录失败',
  'sign-in-locked': '账号锁住',
  'sign-in-limited': '暂停登录',
  'sign-out': '退出登录',
  'account-created': '建立账号',
  'account-changed': '修改账号',
  'roles-changed': '修改角色',
  'password-changed': '修改密码',
  'account-unlocked': '解锁账号',
  'account-deleted': '删除账号',
  workflow: '送审、审核、退回、撤下等',
  'settings-changed': '修改网站设置、首页、导航',
  'version-restored': '恢复旧版本',
  deleted: '删除',
  'upload-replaced': '换图片或文件',
  'warning-explained': '检查的提醒保留原样',
  'table-imported': '导入表格',
  'ledger-exported': '导出发布台账',
  'ledger-imported': '读入发布台账',
  'trail-exported': '导出操作记录',
  'outside-link-made': '生成外部审读链接',
  'outside-link-opened': '打开外部审读链接',
  'outside-link-revoked': '停用外部审读链接',
  'outside-code-wrong': '外部审读链接不对',
  'outside-remark': '外部意见',
} as const

/** How a record of the audit trail reads: who, what it was about, and the details it has. */
export interface Told {
  who: string
  what: string
  /** A detail that a record lacks reads as nothing. */
  detail: (name: string) => string
  isRefused: boolean
}

export const auditSentences = {
  'sign-in': ({ who }: Told) => `${who} 登录`,
  'sign-in-failed': ({ what }: Told) =>
    what ? `${what} 登录失败：密码不对` : '有人登录失败：没有这个账号',
  'sign-in-locked': ({ what }: Told) => `${what || '有人'} 登录失败：错误太多，账号暂时锁住`,
  'sign-in-limited': () => '同一地址登录失败太多次，暂停登录十分钟',
  'sign-out': ({ who }: Told) => `${who} 退出登录`,
  'account-created': ({ who, what, detail }: Told) =>
    `${who} 建立了账号“${what}”，角色：${detail('roles')}`,
  'account-changed': ({ who, what, detail }: Told) =>
    `${who} 修改了账号“${what}”的${detail('fields')}`,
  'roles-changed': ({ who, what, detail }: Told) =>
    `${who} 把账号“${what}”的角色由${detail('before')}改为${detail('after')}`,
  'password-changed': ({ who, what, detail }: Told) =>
    detail('own') === 'true' ? `${who} 修改了自己的密码` : `${who} 重设了账号“${what}”的密码`,
  'account-unlocked': ({ who, what }: Told) => `${who} 解锁了账号“${what}”`,
  'account-deleted': ({ who, what }: Told) => `${who} 删除了账号“${what}”`,
  workflow: (told: Told) => `${told.who} ${workflowDeed(told)}`,
  'settings-changed': ({ who, what, detail }: Told) => `${who} 修改了${what}：${detail('fields')}`,
  'version-restored': ({ who, what }: Told) => `${who} 把${what}恢复成了旧版本`,
  deleted: ({ who, what }: Told) => `${who} 删除了${what}`,
  'upload-replaced': ({ who, what }: Told) => `${who} 换掉了${what}的文件`,
  'warning-explained': ({ who, what, detail }: Told) =>
    `${who} 保留了${what}里检查提醒的 ${detail('count')} 处${quoted(detail('sentences'), detail('count'))}，原因：${detail('reason')}`,
  'table-imported': ({ who, detail }: Told) =>
    `${who} 用表格导入了${detail('table')}：新增 ${detail('created')} 个，更新 ${detail('updated')} 个`,
  'ledger-exported': ({ who, detail }: Told) => `${who} 导出了发布台账，共 ${detail('count')} 条`,
  'ledger-imported': ({ who, detail }: Told) => `${who} 读入了发布台账，共 ${detail('count')} 条`,
  'trail-exported': ({ who, detail }: Told) => `${who} 导出了操作记录，共 ${detail('count')} 条`,
  'outside-link-made': ({ who, what, detail }: Told) =>
    `${who} 生成了${what}的外部审读链接，给${detail('reader')}，${detail('days')} 天内有效`,
  'outside-link-opened': ({ what, detail }: Told) =>
    `${detail('reader')} 打开了${what}的外部审读链接`,
  'outside-link-revoked': ({ who, what, detail }: Told) =>
    `${who} 停用了给${detail('reader')}的${what}的外部审读链接`,
  'outside-code-wrong': () => '有人用了不对、用过或到期的外部审读链接',
  'outside-remark': ({ what, detail }: Told) =>
    `${detail('name')}（${detail('reader')}）对${what}留了意见`,
} as const satisfies Record<string, (told: Told) => string>

/** What was not quoted was not to be kept for good. */
const quoted = (sentences: string, count: string): string =>
  sentences === '' ? '' : `（${sentences}${Number(count) > 1 ? '等' : ''}）`

/** By the action's code: as it was done, and as it was wanted in vain. */
const workflowDeeds: Record<
  string,
  [done: (what: string, steps: string) => string, wanted: string]
> = {
  submit: [(what) => `把${what}送审`, '送审'],
  proof: [(what, steps) => `校对了${what}，签了${steps}`, '校对'],
  approve: [(what, steps) => `通过了${what}，签了${steps}`, '通过'],
  'publish-urgently': [(what, steps) => `紧急发布了${what}，签了${steps}`, '紧急发布'],
  settle: [(what, steps) => `补签了${what}的${steps}`, '补签'],
  return: [(what) => `退回了${what}`, '退回'],
  'hand-over': [(what) => `转交了${what}`, '转交'],
  recall: [(what) => `收回了${what}`, '收回'],
  withdraw: [(what) => `撤下了${what}`, '撤下'],
  'published-on-time': [(what) => `按定好的时间发布了${what}`, '发布'],
  'schedule-void': [(what) => `没有按时发布${what}：签完字以后又改过`, '发布'],
  'schedule-faulty': [(what) => `没有按时发布${what}：它用到的内容有了变化`, '发布'],
  expired: [(what) => `到期撤下了${what}`, '撤下'],
}

function workflowDeed({ what, detail, isRefused }: Told): string {
  const [done, wanted] = workflowDeeds[detail('action')] ?? [(it: string) => `办理了${it}`, '办理']
  if (isRefused) return `想${wanted}${what}`
  const comment = detail('comment')
  return `${done(what, detail('steps'))}${comment ? `，写明：${comment}` : ''}`
}

/** Why there is no sign-off sheet to show. */
export const signOffMessages = {
  NOT_SIGNED_IN: '没有打开：还没有登录，或登录已过期。请重新登录后刷新页面。',
  NO_SUCH_ENTRY: '没有打开：没有这张审签单，或您不能查看它。请从稿件或“最近发布”里重新打开。',
} as const

/** What a sign-off sheet says. A column is its name and its share of the width. */
export const signOffWords = {
  name: '审签单',
  download: '下载 PDF（打印用）',
  heading: (number: number) => `审签单（发布台账第 ${number} 条）`,
  toBeFilledIn: '单位名称：待填写',
  none: '没有。',
  title: '标题',
  kind: '种类',
  deed: '办理事项',
  published: '发布',
  withdrawn: '撤下',
  publicReason: '对外说明',
  at: '入台账时间',
  plan: '审校级别',
  onePerson: '一人办理',
  smallCorrection: '（小更正）',
  submitter: '送审人',
  authors: '撰稿人',
  goneAccount: '已删除的账号',
  contentHash: '内容指纹',
  submission: '送审编号',
  signatures: '签字',
  signatureColumns: [
    ['步骤', 2],
    ['签字人', 3],
    ['时间', 4],
    ['所签的内容', 4],
  ] as [string, number][],
  reviewed: '审核',
  makeUp: '（补签）',
  sameHash: '与上面的内容指纹相同',
  urgent: '紧急办理',
  reason: '原因',
  makeUps: '补签',
  owed: (until: string) => `还没有补齐，应在 ${until} 前补齐`,
  madeUp: '已补齐',
  rounds: '此前的送审',
  roundColumns: [
    ['送审', 4],
    ['结果', 2],
    ['办理', 4],
    ['原因和意见', 6],
    ['内容指纹', 4],
  ] as [string, number][],
  outcomes: {
    waiting: '等待审核',
    returned: '退回',
    recalled: '收回',
    superseded: '重新送审',
    voided: '作废',
  } as Record<string, string>,
  saidOf: (quote: string, remark: string) => `“${quote}”：${remark}`,
  explained: '检查提示未改的原因',
  explainedColumns: [
    ['句子', 5],
    ['原因', 5],
    ['说明人', 3],
  ] as [string, number][],
  outside: '外部审读意见（不是签字）',
  outsideColumns: [
    ['姓名', 2],
    ['意见', 7],
    ['时间', 4],
    ['内容指纹', 4],
  ] as [string, number][],
  chain: '发布台账',
  number: '条目编号',
  entryHash: '条目指纹',
  previous: '前一条指纹',
  agreement: '核对',
  agrees: '台账里的内容与签字的内容指纹一致。',
  differs: '台账里的内容与签字的内容指纹不一致，请立即报告负责人。',
} as const

/** Reading from outside, without an account. */
export const outsideMessages = {
  NOT_SIGNED_IN: '没有办成：登录已经过期，稿件没有丢失。请重新登录。',
  DOCUMENT_NOT_FOUND: '没有办成：这篇稿件已经不在，或您不能查看它。请回到列表查看。',
  NOT_WAITING: '没有生成链接：这篇稿件现在没有等待审核的送审。请先点“送审”。',
  LINK_INCOMPLETE: '没有生成链接：请写明给谁看，有效期填 1 到 30 天。',
  BODY_TOO_LARGE: '没有生成链接：一次送来的内容太多。请写短一些，再点一次。',
  LINK_GONE: '没有停用：这个链接已经停用，或不存在。请刷新页面。',
  MADE: '已生成链接。请复制后发给对方。',
  REVOKED: '已停用，对方不能再打开。',
  CODE_WRONG: '没有打开：链接不对，可能没有复制完整。请向发给您链接的人再要一次。',
  CODE_USED:
    '没有打开：这个链接已经用过一次，只能在第一次打开它的那台设备上看。请向发给您链接的人要一个新的。',
  LINK_EXPIRED: '没有打开：链接已经到期。请向发给您链接的人要一个新的。',
  LINK_REVOKED: '没有打开：链接已经停用。如有需要，请联系发给您链接的人。',
  TOO_MANY_CODES: '没有打开：不对的链接试得太多，已暂停。请过十分钟再试。',
  NOT_OPENED: '没有打开：请用收到的链接打开。如果链接已经用过，请向发给您链接的人要一个新的。',
  NO_PAGE: '没有这一页。请回到稿件。',
  REMARK_INCOMPLETE: '意见没有送出：请填写姓名（最多 40 个字）和意见（最多 2000 个字）。',
  REMARKS_TOO_MANY: '意见没有送出：一个链接最多留 50 条意见。请联系发给您链接的人。',
} as const

/** What the reader's pages say. */
export const outsideWords = {
  title: '外部审读',
  invited: '有人请您看一篇还没有公开的稿件，并留下意见。',
  once: '这个链接只能打开一次。打开以后，请一直用这台设备上的这个浏览器看。',
  open: '打开稿件',
  until: (time: string) => `${time} 以前可以看。`,
  notPublic: '这一稿还没有公开，请不要转发。下面是它在网站上的样子。',
  alone: '单独打开这一页',
  remarks: '意见',
  name: '您的姓名',
  text: '意见（请写明是哪一段、哪一句）',
  send: '送出意见',
  noSignature: '意见会给作者和审稿人看，不是签字。送出以后不能改，可以再写一条。',
  version: (hash: string) => `稿件的内容指纹：${hash}`,
} as const
