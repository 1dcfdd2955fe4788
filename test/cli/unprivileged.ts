/**
 * Does something as somebody whom files can be closed to: the system's owner, as whom tests run in a container, may all.
 */
export function unprivileged<Value>(work: () => Value): Value {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(nobody);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

const nobody = 65534;
