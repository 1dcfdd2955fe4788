/** What everybody is told before they say yes. */
import { sessionAgreement } from '../../agreement';
import { agreementKeys } from '../../agreement';
import { isWorkshopPlan, type Rule } from '../plan';

/** Filled in as a new session has it. */
export const emptyAgreement: Rule = ({ session }) => {
  const usual = sessionAgreement(isWorkshopPlan(session));
  return agreementKeys
    .filter((part) => !session.agreement[part])
    .map((part) => {
      const path = ['agreement', part];
      return { about: [part], path, fix: { kind: 'set', path, value: usual[part] } };
    });
};
