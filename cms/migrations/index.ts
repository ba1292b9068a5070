import * as migration_20261124_160508_initial from './20261124_160508_initial.ts';

export const migrations = [
  {
    up: migration_20261124_160508_initial.up,
    down: migration_20261124_160508_initial.down,
    name: '20261124_160508_initial'
  },
];
