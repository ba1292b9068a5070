/** Times as an editor in China reads them. */
export { minuteOf as timeOf } from '../../clock.ts'
