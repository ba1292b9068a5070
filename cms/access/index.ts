/** Who may do what, by name. Every collection and global writes out each operation with these. */
export {
  administrators,
  administratorsOrSelf,
  isStranger,
  nobody,
  reviewers,
  signedIn,
} from './access.ts'
export { hasRole, roleLabels, roles } from './roles.ts'
export type { Role } from './roles.ts'
