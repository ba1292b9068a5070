import * as migration_20261124_161131_initial from './20261124_161131_initial.ts';

export const migrations = [
  {
    up: migration_20261124_161131_initial.up,
    down: migration_20261124_161131_initial.down,
    name: '20261124_161131_initial'
  },
];
