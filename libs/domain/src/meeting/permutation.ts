/** Whether an order names exactly the things there are: one made on an older state does not. */
export function isPermutation(order: readonly string[], things: readonly string[]): boolean {
  const named = new Set(order);
  return (
    order.length === things.length && named.size === order.length && things.every((thing) => named.has(thing))
  );
}
