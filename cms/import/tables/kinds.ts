/** The tables that can be brought in: their columns, and what tells one row from another. */
import { levelAbove, venueLevels, type VenueLevel } from '../../collections/index.ts'
import {
  choiceColumn,
  dayColumn,
  lineColumn,
  namesColumn,
  numberColumn,
  numbersColumn,
  titleColumn,
  type Column,
} from './columns.ts'
import type { JudgedRow } from './judge.ts'

export interface TableKind {
  collection: 'venues' | 'teams' | 'lectures'
  columns: Column[]
  /** Fields that stay the same when a row is brought in again. Names stand for their documents. */
  key: (values: Record<string, unknown>) => string[]
  /** Rows that others name come first. */
  depth?: (row: JudgedRow) => number
  /** What cells say together. */
  judge?: (row: JudgedRow) => { field: string; message: string } | undefined
  /** Which documents a name may mean. */
  mayBe?: (row: JudgedRow, document: Record<string, unknown>) => boolean
  /** Where there is no 排序, rows stay in the order of the table. */
  order?: 'order'
}

const name = (values: Record<string, unknown>, field: string): string =>
  String([values[field] ?? ''].flat().join('、'))

const depths: Record<VenueLevel, number> = { centre: 0, institute: 1, station: 2 }
const levelOf = ({ values }: JudgedRow) => values.level as VenueLevel

const venues: TableKind = {
  collection: 'venues',
  order: 'order',
  columns: [
    titleColumn('名称', 'name'),
    choiceColumn('级别', 'level', venueLevels),
    namesColumn('上级', 'parent', { collection: 'venues', by: 'name', isMany: false }),
    lineColumn('县区', 'district', 80, { isRequired: true }),
    lineColumn('地址', 'address', 200),
    lineColumn('电话', 'telephone', 40),
    lineColumn('开放时间', 'hours', 200),
    numberColumn('排序', 'order', [0, 99_999]),
  ],
  key: (values) => [name(values, 'name'), name(values, 'level'), name(values, 'parent')],
  depth: (row) => depths[levelOf(row)],
  mayBe: (row, document) => document.level === levelAbove[levelOf(row)],
  judge: (row) => {
    const above = levelAbove[levelOf(row)]
    const hasParent = name(row.values, 'parent') !== ''
    if (!above && hasParent) return { field: 'parent', message: '中心没有上级。请清空这一格。' }
    if (above && !hasParent)
      return { field: 'parent', message: `没有填写。请填写上级${venueLevels[above]}的名称。` }
    return undefined
  },
}

const tiers = { backbone: '骨干宣讲队', squad: '宣讲小分队' }

const teams: TableKind = {
  collection: 'teams',
  order: 'order',
  columns: [
    titleColumn('队伍名称', 'name'),
    choiceColumn('级别', 'tier', tiers),
    namesColumn('上级队伍', 'parent', { collection: 'teams', by: 'name', isMany: false }),
    lineColumn('宣讲领域', 'field', 120),
    lineColumn('联系单位', 'contactOffice', 120),
    lineColumn('联系电话', 'contactTelephone', 40),
    numberColumn('排序', 'order', [0, 99_999]),
  ],
  key: (values) => [name(values, 'name')],
  depth: ({ values }) => (values.tier === 'backbone' ? 0 : 1),
  mayBe: (_, document) => document.tier === 'backbone',
  judge: ({ values }) =>
    values.tier === 'backbone' && name(values, 'parent') !== ''
      ? { field: 'parent', message: '骨干队伍没有上级队伍。请清空这一格。' }
      : undefined,
}

const lectures: TableKind = {
  collection: 'lectures',
  columns: [
    numberColumn('总菜单编号', 'number', [1, 99_999]),
    titleColumn('标题', 'title'),
    lineColumn('一句话承诺', 'promise', 120),
    namesColumn('主题', 'theme', { collection: 'themes', by: 'name', isMany: false }),
    namesColumn('受众', 'audiences', { collection: 'audiences', by: 'name', isMany: true }),
    namesColumn('宣讲形式', 'forms', { collection: 'forms', by: 'name', isMany: true }),
    numbersColumn('时长', 'lengths', [1, 240]),
    namesColumn('宣讲队伍', 'team', { collection: 'teams', by: 'name', isMany: false }),
    dayColumn('有效期至', 'validUntil'),
    dayColumn('复核日期', 'reviewOn'),
    lineColumn('责任人', 'owner', 80),
  ],
  key: (values) => [name(values, 'title')],
}

const tableKinds = { venues, teams, lectures }

export const tableKindOf = (collection: string): TableKind | undefined =>
  Object.hasOwn(tableKinds, collection)
    ? tableKinds[collection as keyof typeof tableKinds]
    : undefined
