/** RTCP shares ports with RTP; its packet types are where no payload type may be (RFC 5761, 4). */
export function isRtp(packet: Buffer): boolean {
  if (packet.length < 12) return false;
  const type = packet.readUInt8(1);
  return type < 192 || type > 223;
}
