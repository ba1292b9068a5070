/** 主题, 受众, 宣讲形式: small lists that an administrator extends. */
import type { CollectionConfig } from 'payload'
import { administrators } from '../access/index.ts'
import { longLineField, orderField, titleField } from '../fields/index.ts'
import type { CollectionKind } from '../kinds.ts'
import { documentCollection } from './document-collection.ts'

export const Themes = termCollection('theme', '题目讲的是什么，例如政策、法治、移风易俗。')
export const Audiences = termCollection('audience', '题目讲给谁听，例如老年人、青少年、农牧民。')
export const Forms = termCollection('form', '题目用什么方式讲，例如小板凳宣讲、快板、诗朗诵。')

function termCollection(kind: CollectionKind, description: string): CollectionConfig {
  const collection = documentCollection({
    kind,
    group: '宣讲',
    description: `${description}由管理员增加和修改。`,
    title: 'name',
    columns: ['name', 'description', 'order'],
    sort: 'order',
    fields: [
      titleField({ name: 'name', label: '名称' }),
      longLineField({ name: 'description', label: '说明', max: 200 }),
      orderField(),
    ],
  })
  return {
    ...collection,
    access: { ...collection.access, create: administrators, update: administrators },
  }
}
