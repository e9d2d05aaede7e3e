/** The text of a file: UTF-8, or what older Polish programs write instead. */
export function decodeCaptions(bytes: ArrayBuffer): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('windows-1250').decode(bytes) : text;
}
