/** The figures publicly reported about the city: each with its source and year. */
import type { Sample } from '../write.ts'

type Fact = Sample<'site-settings'>['facts'][number]

const reported = { source: '公开报道', year: 2024 }

export const cityFacts: Fact[] = [
  { key: 'lecture-menu', label: '理论宣讲总菜单', value: '200多', unit: '项', ...reported },
  { key: 'backbone-teams', label: '市级骨干宣讲队伍', value: '10', unit: '支', ...reported },
  { key: 'squads', label: '宣讲小分队', value: '390多', unit: '支', ...reported },
  { key: 'textbooks', label: '分众化乡土教材', value: '21', unit: '本', ...reported },
  { key: 'venues', label: '文明实践中心、所、站', value: '202', unit: '个', ...reported },
  { key: 'centres', label: '文明实践中心', value: '2', unit: '个', ...reported },
  { key: 'institutes', label: '文明实践所', value: '18', unit: '个', ...reported },
  { key: 'stations', label: '文明实践站', value: '182', unit: '个', ...reported },
  { key: 'practice-bases', label: '文明实践基地', value: '70', unit: '个', ...reported },
  { key: 'posts', label: '文明实践驿站', value: '107', unit: '个', ...reported },
  { key: 'halls', label: '大礼堂', value: '3', unit: '个', ...reported },
  { key: 'volunteer-teams', label: '志愿服务队', value: '691', unit: '支', ...reported },
  { key: 'volunteers', label: '注册志愿者', value: '10.6万多', unit: '人', ...reported },
  { key: 'volunteer-share', label: '志愿者占常住人口', value: '24.2', unit: '%', ...reported },
  { key: 'sessions', label: '一年宣讲活动', value: '500多', unit: '场次', ...reported },
  { key: 'study-sessions', label: '一年学习研讨活动', value: '800多', unit: '场次', ...reported },
  { key: 'study-people', label: '学习研讨参加者', value: '1.5万', unit: '人次', ...reported },
]
