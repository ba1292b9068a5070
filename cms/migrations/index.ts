import * as migration_20261124_162315_initial from './20261124_162315_initial.ts';
import * as migration_20261124_175241_change from './20261124_175241_change.ts';
import * as migration_20261124_215956_change from './20261124_215956_change.ts';
import * as migration_20261124_222339_change from './20261124_222339_change.ts';
import * as migration_20261124_223702_change from './20261124_223702_change.ts';
import * as migration_20261124_225232_change from './20261124_225232_change.ts';
import * as migration_20261124_231628_change from './20261124_231628_change.ts';
import * as migration_20261124_233644_change from './20261124_233644_change.ts';
import * as migration_20261125_012313_change from './20261125_012313_change.ts';
import * as migration_20261125_012954_change from './20261125_012954_change.ts';
import * as migration_20261125_014939_change from './20261125_014939_change.ts';
import * as migration_20261125_042343_change from './20261125_042343_change.ts';

export const migrations = [
  {
    up: migration_20261124_162315_initial.up,
    down: migration_20261124_162315_initial.down,
    name: '20261124_162315_initial',
  },
  {
    up: migration_20261124_175241_change.up,
    down: migration_20261124_175241_change.down,
    name: '20261124_175241_change',
  },
  {
    up: migration_20261124_215956_change.up,
    down: migration_20261124_215956_change.down,
    name: '20261124_215956_change',
  },
  {
    up: migration_20261124_222339_change.up,
    down: migration_20261124_222339_change.down,
    name: '20261124_222339_change',
  },
  {
    up: migration_20261124_223702_change.up,
    down: migration_20261124_223702_change.down,
    name: '20261124_223702_change',
  },
  {
    up: migration_20261124_225232_change.up,
    down: migration_20261124_225232_change.down,
    name: '20261124_225232_change',
  },
  {
    up: migration_20261124_231628_change.up,
    down: migration_20261124_231628_change.down,
    name: '20261124_231628_change',
  },
  {
    up: migration_20261124_233644_change.up,
    down: migration_20261124_233644_change.down,
    name: '20261124_233644_change',
  },
  {
    up: migration_20261125_012313_change.up,
    down: migration_20261125_012313_change.down,
    name: '20261125_012313_change',
  },
  {
    up: migration_20261125_012954_change.up,
    down: migration_20261125_012954_change.down,
    name: '20261125_012954_change',
  },
  {
    up: migration_20261125_014939_change.up,
    down: migration_20261125_014939_change.down,
    name: '20261125_014939_change',
  },
  {
    up: migration_20261125_042343_change.up,
    down: migration_20261125_042343_change.down,
    name: '20261125_042343_change'
  },
];
