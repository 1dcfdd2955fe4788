/** What there is to read before anybody is asked. */
import type { Rule } from '../plan';

export const documentNotReceived: Rule = ({ session }) =>
  session.documents.flatMap(({ title, status }, index) =>
    status === 'requested'
      ? [
          {
            about: [title],
            path: ['documents', index, 'status'],
            fix: { kind: 'set', path: ['documents', index, 'status'], value: 'received' },
          },
        ]
      : [],
  );
