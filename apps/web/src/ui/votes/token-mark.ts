/** How people read a token of an anonymous vote aloud: `7F3A-91C2-0B44`, its first six bytes. */
export function tokenMark(token: string): string {
  const digits = Array.from(atob(token.slice(0, 8)), (byte) =>
    byte.charCodeAt(0).toString(16).padStart(2, '0'),
  );
  return [0, 2, 4]
    .map((from) => digits.slice(from, from + 2).join(''))
    .join('-')
    .toUpperCase();
}
