import assert from 'node:assert/strict';
import { builtInCatalog } from '../../../../src/builtIn/builtInCatalog';
import { isAskedOf, type Subject } from '../../../../src/core/catalog/catalog';
import { agreementOf } from '../../../../src/core/planning/agreement';
import { germanPlan } from '../../../../src/core/planning/germanPlan';
import { englishPlan, kindIn, roleNameIn } from '../../../../src/core/planning/planWords';
import { roles } from '../../../../src/core/note/note';
import { roleNames } from '../../../../src/core/sessionFile/sessionFile';
import type { InterviewKind } from '../../../../src/core/planning/kinds/interviewKind';
import { interviewKinds } from '../../../../src/core/planning/kinds/interviewKinds';
import { component, secondArchitects } from '../../../../src/core/planning/kinds/roleInterviews';
import {
  lastAnalysis,
  preparation,
  secondAnalysis,
  secondWorkshop,
  wrapUp,
} from '../../../../src/core/planning/kinds/together';

const catalog = new Map(builtInCatalog().questions.map((question) => [question.id, question]));
const kinds: Record<string, InterviewKind> = {
  ...interviewKinds,
  secondArchitects,
  component,
  secondWorkshop,
  wrapUp,
};
const questionsOf = ({ opening }: InterviewKind) => opening.flatMap(({ questions }) => questions);
/** Ids with `^`, own questions as they are. */
const asked = (kind: InterviewKind) =>
  questionsOf(kind).map((question) => ('id' in question ? `^${question.id}` : question.text));

describe('kinds of meetings', () => {
  for (const [name, kind] of Object.entries(kinds)) {
    describe(name, () => {
      it('says what it is for', () => {
        const texts = [kind.title, kind.purpose, kind.whom, kind.materials, ...kind.goals, ...kind.agenda];
        assert.ok(kind.goals.length > 0 && kind.agenda.length > 0 && kind.minutes > 0);
        assert.deepEqual(
          texts.filter((text) => text.trim() === '' || /[#@^]/.test(text)),
          [],
        );
      });
      it('asks what the catalog asks there', () => {
        const subjects: Subject[] =
          name === 'component'
            ? ['process']
            : kind.role === 'analysis' || kind.role === 'discussion'
              ? []
              : ['solution', kind.role];
        const wrong = questionsOf(kind).filter((question) => {
          const known = 'id' in question ? catalog.get(question.id) : null;
          return known !== null && !subjects.some((subject) => known && isAskedOf(known, subject));
        });
        assert.deepEqual(wrong, []);
      });
      it('asks questions of its own', () =>
        assert.deepEqual(
          asked(kind).filter((question) => !/^\^|\?$/.test(question)),
          [],
        ));
      it('agrees on all five parts', () =>
        assert.ok(Object.values(agreementOf(kind)).every((text) => /^[A-Z].*\.$/.test(text))));
    });
  }

  it('say everything in German that they say in English, and ask the same', () => {
    const shapeOf = ({ title, purpose, goals, agenda, opening, whom, materials }: InterviewKind) => ({
      words: [title, purpose, whom, materials].map(Boolean),
      lists: [goals.length, agenda.length],
      outcomes: agenda.map((item) => item.includes(' -> ')),
      opening: opening.map(({ remark, questions }) => [
        remark !== null,
        questions.map((question) => ('id' in question ? question.id : '?')),
      ]),
    });
    const textsOf = (kind: InterviewKind) => [
      ...[kind.purpose, kind.whom, kind.materials, ...kind.goals, ...kind.agenda],
      ...kind.opening.flatMap(({ heading, remark, questions }) => [
        heading,
        ...(remark === null ? [] : [remark]),
        ...questions.flatMap((question) => ('text' in question ? question.text : [])),
      ]),
    ];
    for (const kind of [...Object.values(kinds), preparation, secondAnalysis, lastAnalysis]) {
      const german = kindIn(kind, germanPlan);
      assert.deepEqual(shapeOf(german), shapeOf(kind), kind.name);
      const inEnglish = new Set(textsOf(kind));
      assert.deepEqual(
        textsOf(german).filter((text) => inEnglish.has(text)),
        [],
        kind.name,
      );
      assert.equal(kindIn(kind, englishPlan), kind);
      assert.ok(
        Object.values(agreementOf(german, 120, germanPlan.agreement)).every((text) => /\.$/.test(text)),
      );
    }
  });
  it('are called as their roles are', () => {
    for (const role of roles) assert.equal(roleNameIn(role, englishPlan), roleNames[role]);
    assert.equal(roleNameIn('business', germanPlan), 'Fachseite');
  });

  it('are found by role', () => {
    for (const [role, kind] of Object.entries(interviewKinds)) assert.equal(kind.role, role);
  });
  it('ask architects for their architecture, then for where to start', () => {
    const questions = asked(interviewKinds.architects);
    assert.deepEqual([questions[0], questions.at(-1)], ['^show-architecture', '^start-from']);
  });
  it('ask the business for value, worries and each of the six categories', () => {
    const worst = ['spoofing', 'tampering', 'repudiation', 'disclosure', 'outage', 'takeover'];
    assert.deepEqual(asked(interviewKinds.business), [
      '^value',
      '^worries',
      ...worst.map((category) => `^worst-${category}`),
    ]);
  });
  it('take half an hour of the business', () => assert.equal(interviewKinds.business.minutes, 30));
  it('have a break where they are long', () => {
    assert.match(agreementOf(interviewKinds.architects).breaks, /ten minutes/i);
    assert.match(agreementOf(interviewKinds.architects, 60).breaks, /none/i);
  });
});
