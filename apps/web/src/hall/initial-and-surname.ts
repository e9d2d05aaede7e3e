/** "Anna Wiśniewska" -> "A. Wiśniewska"; a name of one word stays. */
export function initialAndSurname(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return rest.length === 0 ? first : `${Array.from(first)[0] ?? ''}. ${rest.join(' ')}`;
}
