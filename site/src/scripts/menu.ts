/**
 * Improves the menu of lectures, which works without it: says how many lectures
 * are left, and keeps the choice in the address, so that it can be passed on.
 */
const menu = document.querySelector<HTMLElement>('[data-menu]')
const count = document.querySelector<HTMLElement>('[data-menu-count]')

if (menu && count) {
  const radios = [...menu.querySelectorAll<HTMLInputElement>('input[type=radio]')]
  const items = [...menu.querySelectorAll<HTMLElement>('.menu-list > li')]

  const tell = () => {
    const left = items.filter((item) => item.offsetParent !== null).length
    count.textContent =
      left === 0 ? '没有同时符合的题目，请放宽一个条件。' : `符合的题目：${left} 个`
  }

  const keep = () => {
    const chosen = radios.filter((radio) => radio.checked && radio.value !== '')
    const query = new URLSearchParams(chosen.map((radio) => [radio.name, radio.value])).toString()
    history.replaceState(null, '', query ? `?${query}` : location.pathname)
  }

  const asked = new URLSearchParams(location.search)
  for (const radio of radios)
    if (radio.value !== '' && asked.get(radio.name) === radio.value) radio.checked = true
  menu.addEventListener('change', () => {
    tell()
    keep()
  })
  tell()
}
