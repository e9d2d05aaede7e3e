/** From 1 to 1000, as the wire allows. */
export function wholeNumber(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,4}$/.test(text)) return null;
  const value = Number(text);
  return value >= 1 && value <= 1000 ? value : null;
}
