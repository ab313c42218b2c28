import { showDay } from '../base/days.ts'
import { proposeEarliest } from './earliest.ts'
import type { Bench } from './judging/bench.ts'
import { MET, type State } from './judging/proof.ts'
import { regimeOn, regimes, showRegimePeriod, type Regime, type RegimeEntry } from './regimes.ts'
import type { Citation, LawBook } from './rule.ts'
import { lawBook } from './rules/book.ts'
import { rule, verdictOf, type Article, type JudgedWay, type Question, type Ruling } from './ruling.ts'
import { joined, tell } from './telling/tell.ts'
import { decidingCondition, headingOf, missingOf, type Condition, type Verdict } from './verdict.ts'
import { cycles, honourName, subjects } from './vocabulary.ts'

export type { Question } from './ruling.ts'

/** Kết luận có giải thích. Pure: the same question has the same answer. */
export function explain(question: Question, book: LawBook = lawBook): Verdict {
  const verdict = inWords(rule(question, book), question)
  return { ...verdict, earliest: proposeEarliest(question, verdict, book) }
}

/** The verdict on the facts as they are, without looking ahead. */
export function inWords(ruling: Ruling, question: Question): Verdict {
  const { conditions, path } = conditionsOf(ruling, question)
  const state = verdictOf(ruling)
  const deciding = decidingCondition(conditions)
  return {
    honour: question.honour,
    regime: ruling.regime,
    year: question.year,
    state,
    heading: headingOf(state, conditions),
    basisSentence: basisOf(question, ruling.regime, path),
    conditions,
    missing: missingOf(conditions),
    earliest: null,
    deciding: state === 'eligible' ? path : (deciding?.citation ?? path),
  }
}

interface Told {
  conditions: Condition[]
  /** The article by which the candidate is judged. */
  path: Citation
}

function conditionsOf(ruling: Ruling, question: Question): Told {
  const { honour, subject } = question
  const { regime } = ruling
  const asked = question.cycle ?? question.history.cycle
  switch (ruling.kind) {
    case 'judged':
      return judgedConditions(ruling)
    case 'notNamed': {
      const { provision, why } = ruling
      const text =
        why === 'subject'
          ? `${honourName(honour)} không tặng cho ${subjects[subject.kind]}`
          : `${honourName(honour)} không xét theo loại hình ${cycles[asked!]} cho ${subjects[subject.kind]}`
      const citation = provision?.citation ?? regimeCitation(regime)
      return { conditions: [barred(text, citation)], path: citation }
    }
    case 'ended': {
      const { on, why, citation } = ruling
      const text = `${honourName(honour)} không còn được tặng từ ${showDay(on)}: ${why}`
      return { conditions: [barred(text, citation)], path: citation }
    }
    case 'silent':
      if (ruling.bench !== null && ruling.failed.length > 0) return refused(ruling.failed, ruling.bench)
      return refer(
        regimeCitation(regime),
        `Chưa có quy tắc của ${honourName(honour)} cho ${subjects[subject.kind]}${asked === undefined ? '' : `, loại hình ${cycles[asked]},`} theo ${regimes[regime].name}`,
      )
    case 'revoke':
      return refer(
        ruling.citation,
        'Có kết luận liên quan đến việc hủy bỏ quyết định, thu hồi danh hiệu, hình thức đã tặng',
      )
  }
}

/** Nothing that the candidate may still achieve changes it. */
function barred(text: string, citation: Citation): Condition {
  return { id: 'subject', state: 'unmet', text, details: [], citation, gap: text, distance: 100 }
}

function refused(failed: Article[], bench: Bench): Told {
  const conditions = failed.flatMap(({ id, citation, proof }) => tell(proof, { id, citation, bench, nested: false }))
  return { conditions, path: failed[0]!.citation }
}

function judgedConditions({ ways, shared, nearest, bench, regime, unread }: Extract<Ruling, { kind: 'judged' }>): Told {
  const conditionsFor = ({ id, citation, proof }: Article) => tell(proof, { id, citation, bench, nested: false })
  const own = ways.map((way) => way.articles.flatMap(conditionsFor))
  const common = shared.flatMap(conditionsFor)
  const path = nearest.provision.citation
  const told = ways.length === 1 ? own[0]! : [oneOf(ways, own, path)]
  const conditions = [...told, ...common]
  return { conditions: unread ? [unreadCondition(regime), ...conditions] : conditions, path }
}

function oneOf(ways: JudgedWay[], told: Condition[][], path: Citation): Condition {
  const children = ways.map((way, index) => {
    const { id, citation } = way.provision
    return joined('all', way, told[index]!, { id, text: citation.quote, citation })
  })
  const states = ways.map(({ state }) => state)
  const state = states.includes(MET) ? MET : anyDoubt(states)
  const distance = Math.min(...ways.filter((way) => way.state === state).map((way) => way.distance))
  return joined('any', { state, distance }, children, {
    id: 'ways',
    text: 'Có một trong các trường hợp sau',
    citation: path,
  })
}

/** The gravest doubt; unmet only when every one is. */
function anyDoubt(states: State[]): State {
  const doubts = states.filter((state) => state < 4)
  return doubts.length === 0 ? 4 : (Math.max(...doubts) as State)
}

// Where the rules are silent

function refer(citation: Citation, text: string): Told {
  const details = ['Người có thẩm quyền đối chiếu văn bản và kết luận.']
  return { conditions: [{ id: 'review', state: 'review', text, details, citation, distance: 1 }], path: citation }
}

function unreadCondition(regime: Regime): Condition {
  const { note }: RegimeEntry = regimes[regime]
  return {
    id: 'unread',
    state: 'review',
    text: `Chưa có toàn văn quy định ${showRegimePeriod(regime)}; dưới đây xét tạm theo quy định trước đó`,
    details: note === undefined ? [] : [note],
    citation: regimeCitation(regime),
    distance: 1,
  }
}

function regimeCitation(regime: Regime): Citation {
  const { name, sources, confidence, note }: RegimeEntry = regimes[regime]
  return { article: name, quote: name, sourceIds: sources, confidence, ...(note !== undefined && { note }) }
}

/** `Xét theo NĐ 91/2017 Điều 9 khoản 3, quy định có hiệu lực ngày tiếp nhận hồ sơ 15/12/2021.` */
function basisOf({ history }: Question, regime: Regime, path: Citation): string {
  const period = showRegimePeriod(regime)
  if (history.dossierReceivedOn && regimeOn(history.dossierReceivedOn) === regime) {
    return `Xét theo ${path.article}, là quy định của ngày tiếp nhận hồ sơ ${showDay(history.dossierReceivedOn)} (áp dụng ${period}).`
  }
  return `Xét theo ${path.article}, quy định áp dụng ${period}.`
}
