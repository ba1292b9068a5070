declare namespace App {
  interface Locals {
    /** Why a document was withdrawn, for the 410 page. */
    reason?: string
    /** What a page threw, for the publisher. */
    failure?: unknown
  }
}
