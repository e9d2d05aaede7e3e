/** The key of a sign-in link: from a whole address, a path, or the bare key. */
export function keyFrom(text: string): string {
  const trimmed = text.trim();
  const mark = trimmed.indexOf('#key=');
  return mark === -1 ? trimmed : decodeURIComponent(trimmed.slice(mark + '#key='.length));
}

/** Takes the key out of the address bar, so that neither history nor a glance at the screen keeps it. */
export function takeKeyFromAddress(): string | null {
  if (!location.hash.startsWith('#key=')) return null;
  const key = keyFrom(location.hash);
  history.replaceState(history.state, '', location.pathname + location.search);
  return key;
}
