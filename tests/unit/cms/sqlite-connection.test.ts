import { LibsqlError } from '@libsql/client'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SqliteConnection } from '../../../cms/sqlite-connection.ts'

let folder: string
let connection: SqliteConnection

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'connection-'))
  connection = new SqliteConnection(join(folder, 'a.sqlite'))
  connection.run('CREATE TABLE person (name TEXT UNIQUE, age INTEGER NOT NULL)')
})
afterEach(() => {
  connection.close()
  rmSync(folder, { recursive: true })
})

const put = (name: string, age: number | boolean | null) =>
  connection.execute({ sql: 'INSERT INTO person VALUES (?, ?)', args: [name, age] })

describe('SqliteConnection', () => {
  it('gives values by number and by name; of columns called alike the first has the name', () => {
    put('甲', 30)
    const { columns, rows } = connection.execute('SELECT name, age, age + 1 AS name FROM person')
    expect(columns).toEqual(['name', 'age', 'name'])
    expect(Array.from(rows[0]!)).toEqual(['甲', 30, 31])
    expect(rows[0]).toMatchObject({ name: '甲', age: 30, length: 3 })
  })

  it('says how many rows were changed', () => {
    put('甲', 30)
    put('乙', true)
    const sql = 'UPDATE person SET age = age + ?'
    expect(connection.execute({ sql, args: [1] }).rowsAffected).toBe(2)
    expect(connection.execute('SELECT age FROM person ORDER BY age').rows).toMatchObject([
      { age: 2 },
      { age: 31 },
    ])
  })

  it('names what SQLite refused as libSQL does, so that Payload can tell the editor', () => {
    put('甲', 30)
    const refused = (work: () => unknown) => {
      try {
        work()
      } catch (error) {
        expect(error).toBeInstanceOf(LibsqlError)
        return (error as LibsqlError).code
      }
      return 'nothing'
    }
    expect(refused(() => put('甲', 31))).toBe('SQLITE_CONSTRAINT_UNIQUE')
    expect(() => put('甲', 31)).toThrow('UNIQUE constraint failed: person.name')
    expect(refused(() => put('丙', null))).toBe('SQLITE_CONSTRAINT_NOTNULL')
    expect(refused(() => connection.execute('SELECT * FROM nobody'))).toBe('SQLITE_ERROR')
  })

  it('answers a statement it has kept by the table as it is now', () => {
    const all = 'SELECT * FROM person'
    put('甲', 30)
    expect(connection.execute(all).columns).toEqual(['name', 'age'])
    connection.execute('ALTER TABLE person ADD COLUMN team TEXT')
    expect(connection.execute(all)).toMatchObject({
      columns: ['name', 'age', 'team'],
      rows: [{ name: '甲', age: 30, team: null }],
    })
  })

  it('keeps no more statements than it has room for, and answers all the same', () => {
    for (let number = 0; number < 1_200; number += 1)
      expect(connection.execute(`SELECT ${number} AS number`).rows[0]).toMatchObject({ number })
    expect(connection.execute('SELECT 0 AS number').rows[0]).toMatchObject({ number: 0 })
  })
})
