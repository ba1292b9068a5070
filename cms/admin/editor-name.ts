/** Payload calls whoever is at work on a document by his e-mail address; colleagues know his name. */

export function nameEditor(): void {
  const place = document.querySelector('.document-locked__content p:first-of-type strong')
  const email = place?.textContent ?? ''
  if (!place || !email.includes('@') || asked.has(email)) return
  asked.add(email)
  void nameOf(email).then((name) => {
    if (name && place.textContent === email) place.textContent = name
    asked.delete(email)
  })
}

const asked = new Set<string>()

async function nameOf(email: string): Promise<string | undefined> {
  const question = new URLSearchParams({ 'where[email][equals]': email, depth: '0', limit: '1' })
  const response = await fetch(`/api/users?${question}`, { credentials: 'include' })
  if (!response.ok) return undefined
  const { docs } = (await response.json()) as { docs: { name?: string }[] }
  return docs[0]?.name
}
