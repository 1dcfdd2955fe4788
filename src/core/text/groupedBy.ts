/** Values by what each is called, in their order: `(['a1', 'b1', 'a2'], first letter)` → `a: a1, a2` and `b: b1`. */
export function groupedBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value[]> {
  const byKey = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const held = byKey.get(key);
    if (held) held.push(value);
    else byKey.set(key, [value]);
  }
  return byKey;
}
