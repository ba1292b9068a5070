/** The first thing an editor reads after signing in. */
interface Props {
  user?: { name?: string } | null
}

export function Welcome({ user }: Props) {
  return (
    <section className="office-welcome">
      <h1>{user?.name ? `${user.name}，您好` : '您好'}</h1>
      <p>
        在下面选择栏目，点“新建”写稿。保存的稿件只在本系统里；送审并由另一位同事审签后，才会出现在公众网站上。
      </p>
    </section>
  )
}
