/** The name and the small mark of the office. */

/** Three lines of speech rising from a stand, in gold on purple. */
export const Mark = () => (
  <svg className="office-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="#5b2a86" />
    <path
      d="M9 22h14M11 26h10M16 22v-5M11.5 14.5a6.4 6.4 0 0 1 9 0M8 11a11.3 11.3 0 0 1 16 0"
      fill="none"
      stroke="#e3b341"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
  </svg>
)

/** Shown above the sign-in form. */
export const Name = () => (
  <div className="office-name">
    <Mark />
    <div>
      <strong>宣讲</strong>
      <span>采编系统</span>
    </div>
  </div>
)
