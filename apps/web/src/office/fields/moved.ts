/** The same ids with one of them a place up or down; as they are when there is no such place. */
export function movedBy(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= ids.length) return ids;
  const others = ids.filter((one) => one !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** The same ids with some of them put before or after another one. */
export function movedTo(
  ids: readonly string[],
  moved: ReadonlySet<string>,
  target: string,
  position: 'before' | 'after',
): readonly string[] {
  if (moved.has(target)) return ids;
  const others = ids.filter((id) => !moved.has(id));
  const at = others.indexOf(target) + (position === 'after' ? 1 : 0);
  return [...others.slice(0, at), ...ids.filter((id) => moved.has(id)), ...others.slice(at)];
}
