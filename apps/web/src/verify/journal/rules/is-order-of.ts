/** Whether the list names every one of these ids, once each, and no other. */
export function isOrderOf(list: readonly string[], ids: readonly string[]): boolean {
  const named = new Set(list);
  return named.size === list.length && list.length === ids.length && ids.every((id) => named.has(id));
}
