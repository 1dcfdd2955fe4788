/** What the business said about how much an attack of each STRIDE category would hurt. Format page, "Calibrations". */
import { detailOf, detailsCalled } from '../note/detailKeys';
import { withoutStruck } from '../note/placeholders';
import { ratingWritten, tagWritten } from '../note/unusedSigns';
import { type Stride, strideLetters, strideName } from '../note/stride';
import { givenSeverity, severityNamed } from './findings';
import { type PlacedTag, saidByOf } from './placedTags';
import { type CalibratedBy, type Calibration, severities } from './session';
import { type ProblemList, unusedDetail } from './problemList';
import { oneLine } from '../text/oneLine';
import { shortened } from '../text/shorten';

/**
 * `#calibration/I critical card data in the press` → `{ stride: ['I'], level: 'critical', text: 'card data in the press' }`.
 * Without a level as its first word it has the one of `severity:` or `!`; without any it is an `impossible-value`.
 */
export function calibrationOf(placed: PlacedTag, problems: ProblemList): Calibration {
  const { tag, context } = placed;
  const { id, stride, element, about, remarks, at, date, file, line, span } = context;
  // What is taken back says nothing: `~~high~~ low`.
  const said = withoutStruck(tag.text).trimStart();
  const struck = tag.text.slice(0, tag.text.length - said.length);
  const [first = '', word = ''] = levelInFront.exec(said) ?? [];
  const rest = said.slice(first.length);
  // `low to medium` is neither.
  const named = otherLevel.test(rest) ? null : severityNamed(word);
  const given = givenSeverity(tag);
  const level = named ?? given;
  if (!level) problems.add(file, { code: 'impossible-value', span, where: 'calibration', tag });
  if (named && given && given !== named) tellOtherLevel(placed, problems);
  const text = named ? struck + tag.text.slice(struck.length + first.length) : tag.text;
  const [because, source] = [detailOf(tag, 'because'), detailOf(tag, 'source')];
  const saidBy = saidByOf(placed);
  return {
    id,
    stride,
    level,
    text,
    element,
    about,
    saidBy,
    because,
    source,
    remarks,
    at,
    date,
    file,
    line,
    span,
  };
}

/** Its first word says how much it would hurt, and its `severity:` or its `!` something else. */
function tellOtherLevel({ tag, from, context: { file } }: PlacedTag, problems: ProblemList): void {
  const [detail] = detailsCalled(tag, 'severity');
  if (detail) problems.add(file, unusedDetail(tag.kind, detail));
  else
    for (const sign of ratingWritten(tag, tagWritten(from.note, tag)))
      problems.add(file, { code: 'unused-sign', span: tag.span, tag, sign });
}

/** A word with what may stand around it: `critical`, `**critical**:`, `"high" –`, `critical!`. */
const levelInFront = /^["'“‘*_`]*(\p{L}+)["'”’*_`!.:,]*(?:\s+[–—-])?(?:\s+|$)/u;

const otherLevel = /^(?:to|or|bis|oder|[–-]*>|→|\/)\s*(?:low|medium|high|critical)\b/i;

/** `null`: the solution as a whole. */
type Rated = string | null;

/** A category of the solution or of one element, and the calibration that counts there. */
export interface CalibratedCategory {
  readonly category: Stride;
  readonly element: Rated;
  readonly calibration: Calibration;
}

/**
 * The calibrations of a session by what they rate: one about elements rates those, any other one all. For each of them
 * and each category the newest with a level counts.
 */
export class Calibrations {
  private readonly counting = new Map<Rated, Map<Stride, Calibration>>();

  constructor(private readonly all: readonly Calibration[]) {
    for (const one of all) {
      if (one.level === null) continue;
      for (const element of ratedBy(one)) {
        const levels = this.counting.get(element) ?? new Map<Stride, Calibration>();
        this.counting.set(element, levels);
        for (const letter of one.stride) levels.set(letter, one);
      }
    }
  }

  /**
   * How much it would hurt in one category: what was said of the element, else of the solution as a whole. Of several
   * elements the worst counts.
   */
  inCategory(category: Stride, about: readonly string[]): CalibratedBy | null {
    const said = (element: string) => this.at(category, element) ?? this.at(category, null);
    let found: CalibratedBy | null = null;
    for (const element of about) found = worse(found, said(element));
    return about.length ? found : this.at(category, null);
  }

  /** The same of several categories, of which the worst counts: what makes a finding severe. */
  of(stride: readonly Stride[], about: readonly string[]): CalibratedBy | null {
    let found: CalibratedBy | null = null;
    for (const category of stride) found = worse(found, this.inCategory(category, about));
    return found;
  }

  /** The worst that anybody said of anything. */
  worst(): CalibratedBy | null {
    return strideLetters
      .flatMap((category) => [...this.counting.keys()].map((element) => this.at(category, element)))
      .reduce(worse, null);
  }

  /** The worst that anybody said of the solution as a whole: what is said of an element rates that alone. */
  worstOfWhole(): CalibratedBy | null {
    return strideLetters.map((category) => this.at(category, null)).reduce(worse, null);
  }

  /** What counts, by category; of each the solution as a whole first, then the elements as they were spoken of. */
  counted(): readonly CalibratedCategory[] {
    const rated = [...this.counting].sort(([one], [other]) => Number(one !== null) - Number(other !== null));
    return strideLetters.flatMap((category) =>
      rated.flatMap(([element, levels]) => {
        const calibration = levels.get(category);
        return calibration ? [{ category, element, calibration }] : [];
      }),
    );
  }

  /** What counts nowhere: something newer says otherwise, or it has no level or no category. */
  outdated(): readonly Calibration[] {
    const counting = new Set([...this.counting.values()].flatMap((levels) => [...levels.values()]));
    return this.all.filter((one) => !counting.has(one));
  }

  private at(category: Stride, element: Rated): CalibratedBy | null {
    const found = this.counting.get(element)?.get(category);
    if (!found || found.level === null) return null;
    const { level, text, date, file, line, span } = found;
    return { category, element, level, text, date, file, line, span };
  }
}

/** Of two that are as bad the first. */
const worse = (one: CalibratedBy | null, other: CalibratedBy | null): CalibratedBy | null =>
  one && (!other || severities.indexOf(one.level) <= severities.indexOf(other.level)) ? one : other;

const ratedBy = ({ about }: Calibration): readonly Rated[] => (about.length ? about : [null]);

/** `critical for Denial of Service of Key store`, in English; of the solution as a whole without its name. */
export const calibratedWords = ({ category, element, level }: CalibratedBy): string =>
  `${level} for ${strideName(category)}${element === null ? '' : ` of ${element}`}`;

/**
 * Two calibrations of one note that give one category of one thing different levels: a later interview may well say
 * something else, but nobody means both in one. Told at the earlier, which does not count there.
 */
export function checkCalibrations(
  placed: readonly PlacedTag[],
  calibration: readonly Calibration[],
  problems: ProblemList,
): void {
  const later = new Map<string, Calibration>();
  for (const [index, one] of [...calibration.entries()].reverse()) {
    const { file, level, span } = one;
    const tag = placed[index]?.tag;
    if (level === null || !tag) continue;
    const keys = ratedBy(one).flatMap((element) =>
      one.stride.map((letter) => JSON.stringify([file, letter, element])),
    );
    const other = keys.flatMap((key) => later.get(key) ?? []).find((found) => found.level !== level);
    if (other?.level) {
      const { line } = other;
      problems.add(file, {
        code: 'calibration-conflict',
        span,
        tag,
        level,
        later: { level: other.level, line },
      });
    }
    for (const key of keys) if (!later.has(key)) later.set(key, one);
  }
}

/** `calibrated as critical for Spoofing of Key store (a.interview.md:3, 2026-11-23: “the newspaper”)`; words of one line. */
export function calibratedText(by: CalibratedBy): string {
  const place = [`${by.file}:${by.line}`, by.date?.slice(0, 10) ?? ''].filter(Boolean).join(', ');
  const words = by.text === '' ? '' : `: “${shortened(oneLine(by.text), 80)}”`;
  return `calibrated as ${calibratedWords(by)} (${place}${words})`;
}
