import assert from 'node:assert/strict';
import { assertForms, assertTold, writtenWith } from './formTests';

describe('a form of a name without blanks', () => {
  const assertText = (name: string, words: string, expected: string): void =>
    assert.equal(writtenWith(`name: ${name}`, words), expected);

  it('is the family before a title', () => {
    assertText('李小明', '李先生说, 问李经理', 'participant-1-先生说, 问-participant-1-经理');
    assertText('陈伟', '陈总', 'participant-1-总');
    assertText('김민수', '김대리, 김 과장', 'participant-1-대리, Participant 1 과장');
    assertText('佐藤健', '佐藤さん, 佐藤部長', 'participant-1-さん, participant-1-部長');
    assertText('佐藤 太郎', '佐藤さん', 'participant-1-さん');
  });
  it('is a family of one sign behind “little” and “old”', () => {
    assertText('李小明', '小李', 'Participant 1');
    assertText('李小明', '问小李要', '问-participant-1-要');
  });
  it('is the last sign before what friends say', () => {
    assertText('佐藤健', '健さん', 'participant-1-さん');
    assertText('陈伟', '伟哥', 'participant-1-哥');
  });
  it('is no other word', () => {
    assertText('김민수', '튀김 과장', '튀김 과장');
    assertText('施小明', '施工', '施工');
    assertTold('name: 于小明', '小于', 'kept-word 小于');
    assertTold('name: 李小明', '小李子', 'kept-word 小李');
  });
});

describe('a form of a name with endings', () => {
  it('is of somebody written large, in Cyrillic', () => {
    assertForms('name: Иван Петров', 'Ивана', 'Иваном', 'Ивану Петрову', 'Петровым', 'Петрова');
    assertForms('name: Дмитрий Достоевский', 'Дмитрия', 'Дмитрием', 'Достоевского', 'Дмитрии Достоевском');
    assertForms('name: Мария Кузнецова', 'Марии', 'Марией', 'Кузнецовой');
    assertForms('name: Павел Игорь', 'Павла', 'Игоря', 'Игорем');
    assertForms('name: Оксана Шевченко', 'Оксаны', 'Оксану Шевченка');
  });
  it('is of a short name', () => {
    assertForms('name: Ян Ковальський', 'Яна Ковальського', 'Яном', 'Яну', 'Яне');
    assertForms('name: Лев Цой', 'Цоя', 'Цою', 'Цоем', 'Цое');
    assertForms('name: Лазар Коломієць', 'Коломійця', 'Коломійцем', 'Коломійцю');
  });
  it('is told where it may be any word', () => assertTold('name: Ма Ли', 'Мы и мы', 'kept-word Мы'));
  it('is told where it is written small', () =>
    assertTold('name: Иван Петров', 'от ивана', 'kept-word ивана'));
  it('is told in Latin letters', () =>
    assertTold(
      'name: Petra Novák',
      'Petře has it. Novákovi too. Petroleum',
      'near-name Petře',
      'near-name Novákovi',
    ));
});

describe('a form of a name with a prefix', () => {
  it('is with several, in Hebrew', () => assertForms('name: נועה לוי', 'כשנועה', 'שלנועה', 'ולנועה'));
});
