/** Thủ tục: the list, and one procedure with its steps, limits, papers and how long they are kept. */
import { lowerFirst, upperFirst } from '../base/text.ts'
import {
  allForms,
  allRetentions,
  channelsInWords,
  deadlineInWords,
  formName,
  honoursNamed,
  isRecalled,
  limitInWords,
  procedureGroups,
  recalledIn,
  retentionFor,
  retentionInWords,
  stepRemarks,
  versionsOf,
  voteInWords,
} from '../law/law-book-procedures.ts'
import { certainties, type Basis } from '../law/procedure/basis.ts'
import { dossierPartsOf, workflowName } from '../law/procedure/procedure.ts'
import { carriedOver, pins, transitions } from '../law/procedure/transitions.ts'
import { deciders, type Limit, type RequiredPart, type Step, type Workflow } from '../law/procedure/workflow.ts'
import { regimeOrder, type Regime } from '../law/regimes.ts'
import { sources, type SourceId } from '../law/sources.ts'
import { cycles, honourName, honours } from '../law/vocabulary.ts'
import { formAddress, honourAddress, procedureAddress } from './law-book-places.ts'
import { BookSection, BookTag, SourceList, SourceNumbers, useBook, useInForce } from './law-book-parts.tsx'
import { periodOf, startOf } from './law-book-words.ts'

/** The regimes of a procedure in the order of time. */
function periodsOf({ regimes }: Workflow): Regime[] {
  return regimeOrder.filter((regime) => regimes.includes(regime))
}

/** The names of the procedures, each leading to the version that holds today or the last one. */
export function ProcedureIndex() {
  const { Link, roof } = useBook()
  const { column } = useInForce()
  return (
    <ul className="law-principles">
      {procedureGroups().flatMap(({ families }) =>
        families.map(({ family, name, workflows }) => {
          const now = workflows.find(({ regimes }) => column !== null && regimes.includes(column)) ?? workflows.at(-1)!
          return (
            <li key={family}>
              <Link href={procedureAddress(roof, now.id)}>{name}</Link>
            </li>
          )
        }),
      )}
    </ul>
  )
}

// The list

export function ProceduresBody() {
  return (
    <>
      {procedureGroups().map(({ purpose, name, families }) => (
        <BookSection key={purpose} id={purpose} title={name}>
          <ul className="law-lines law-lines-tight law-families">
            {families.map(({ family, name, workflows }) => (
              <li key={family}>
                <span className="law-name">{name}</span>
                <Versions workflows={workflows} />
              </li>
            ))}
          </ul>
        </BookSection>
      ))}
      <FormList />
      <Retentions />
      <Transitions />
    </>
  )
}

function Versions({ workflows, current }: { workflows: readonly Workflow[]; current?: string }) {
  const { Link, roof } = useBook()
  const { column } = useInForce()
  return (
    <ul className="law-versions">
      {workflows.map((workflow) => (
        <li key={workflow.id}>
          {workflow.id === current ? (
            <b>{versionName(workflow)}</b>
          ) : (
            <Link
              href={procedureAddress(roof, workflow.id)}
              aria-label={`${workflowName(workflow)}, ${versionName(workflow)}`}
            >
              {versionName(workflow)}
            </Link>
          )}
          {column !== null && workflow.regimes.includes(column) && <span className="law-small"> đang áp dụng</span>}
        </li>
      ))}
    </ul>
  )
}

/** `từ 01/01/2024`, with the honours where one group has several procedures in a period. */
function versionName(workflow: Workflow): string {
  const periods = periodsOf(workflow)
  const rivals = versionsOf(workflow).filter(
    (other) => other !== workflow && other.regimes.some((regime) => workflow.regimes.includes(regime)),
  )
  const own = rivals.length === 0 ? '' : ` (${(workflow.named ?? [workflow.id]).join(', ')})`
  return `${lowerFirst(startOf(periods[0]!))}${own}`
}

function FormList() {
  const { Link, roof } = useBook()
  return (
    <BookSection id="mau" title="Mẫu văn bản">
      <ul className="law-lines law-lines-tight">
        {allForms().map(({ code, form, workflows }) => (
          <li key={code} id={code}>
            <span className="law-name">
              {formName(code)}
              {form.number !== null && `. ${form.title}`}
            </span>
            <span className="law-small">
              {form.regime === null ? 'Mẫu của bộ, tỉnh, đơn vị' : periodOf(form.regime)};{' '}
              <BasisLine basis={form.basis} />
              {workflows.length > 0 && (
                <>
                  {' '}
                  Dùng trong:{' '}
                  {workflows.map((workflow, index) => (
                    <span key={workflow.id}>
                      {index > 0 && ', '}
                      <Link href={procedureAddress(roof, workflow.id)}>{lowerFirst(workflowName(workflow))}</Link>
                    </span>
                  ))}
                  .
                </>
              )}
            </span>
            {form.sections.length > 0 && (
              <details>
                <summary>Bố cục</summary>
                <ol className="law-layout">
                  {form.sections.map((section) => (
                    <li key={section.title}>
                      {section.number === null ? '' : `${section.number}. `}
                      {section.title}
                      {section.fields !== undefined && <span className="law-small">{section.fields.join('; ')}</span>}
                      {section.tables?.map((columns) => (
                        <span key={columns.join()} className="law-small">
                          Bảng: {columns.join(' | ')}
                        </span>
                      ))}
                    </li>
                  ))}
                </ol>
                {form.sectionsBasis !== undefined && (
                  <p className="law-small">
                    Bố cục: <BasisLine basis={form.sectionsBasis} />
                  </p>
                )}
              </details>
            )}
          </li>
        ))}
      </ul>
    </BookSection>
  )
}

function Retentions() {
  const all = allRetentions()
  return (
    <BookSection id="bao-quan" title="Thời hạn bảo quản hồ sơ, tài liệu" note={<BasisLine basis={all[0]!.basis} />}>
      <table className="law-table">
        <caption className="only-read">Thời hạn bảo quản</caption>
        <thead>
          <tr>
            <th scope="col">Hồ sơ, tài liệu</th>
            <th scope="col">Thời hạn</th>
          </tr>
        </thead>
        <tbody>
          {all.map((retention) => (
            <tr key={retention.name}>
              <td>{retention.name}</td>
              <td className="whole">{retentionInWords(retention)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </BookSection>
  )
}

/** Chuyển tiếp: by which day a dossier belongs to the old rules or the new. */
function Transitions() {
  return (
    <BookSection id="chuyen-tiep" title="Chuyển tiếp giữa các thời kỳ">
      <ul className="law-lines law-lines-tight">
        {transitions.map(({ from, to, pinnedBy, exception, basis }) => (
          <li key={`${from} ${to}`}>
            <span className="law-name">
              {startOf(to)}: theo {pins[pinnedBy]}
              {exception !== undefined && '; quy định mới có lợi hơn thì áp dụng quy định mới'}
            </span>
            <span className="law-small">
              <BasisLine basis={basis} />
            </span>
          </li>
        ))}
        {Object.values(carriedOver).map(({ from, basis }) => (
          <li key={from}>
            <span className="law-name">Chưa đọc được quy định mới: tạm theo quy định {lowerFirst(startOf(from))}</span>
            <span className="law-small">
              <BasisLine basis={basis} />
            </span>
          </li>
        ))}
      </ul>
    </BookSection>
  )
}

// One procedure

/** `Từ 01/01/2024 · Chủ tịch nước quyết định`. */
export function procedureLine(workflow: Workflow): string {
  const by = workflow.decider === null ? [] : [`${deciders[workflow.decider]} quyết định`]
  const kinds =
    workflow.cycles.length === 0 ? [] : [`loại hình ${workflow.cycles.map((one) => cycles[one]).join(', ')}`]
  return [periodsOf(workflow).map(startOf).join(', ').replaceAll(', Từ', ', từ'), ...by, ...kinds].join(' · ')
}

export function ProcedureBody({ workflow }: { workflow: Workflow }) {
  const ids = sourcesOf(workflow)
  const { regime } = useInForce()
  const carried = regime === null ? undefined : carriedOver[regime]
  return (
    <>
      {carried !== undefined && workflow.regimes.includes(carried.from) && (
        <p className="law-remark">
          <BookTag>cần đối chiếu</BookTag> {carried.basis.note}
        </p>
      )}
      <Whom workflow={workflow} />
      <Steps workflow={workflow} ids={ids} />
      {workflow.parts.length > 0 && <Parts workflow={workflow} ids={ids} />}
      <Rules workflow={workflow} ids={ids} />
      <BookSection id="nguon" title="Nguồn đã đọc" note={recalledNote(workflow)}>
        <SourceList ids={ids} numbered />
      </BookSection>
    </>
  )
}

function recalledNote(workflow: Workflow): string {
  const count = recalledIn(workflow)
  return count === 0
    ? 'Mọi bước, thành phần đã đọc trong văn bản hoặc trích dẫn.'
    : `${count} bước, thành phần mới nhớ lại hoặc suy ra, chưa đối chiếu văn bản gốc.`
}

function sourcesOf(workflow: Workflow): SourceId[] {
  const { steps, parts, sets, vote, deadline, notice, channels, remarks, basis, conditions, criteria, submitWithin } =
    workflow
  const all = [
    ...steps.flatMap((step) => [step.basis, ...step.limits.map((limit) => limit.basis)]),
    ...parts.map((part) => part.basis),
    ...(remarks ?? []).map((remark) => remark.basis),
    ...[sets, vote, deadline, notice, channels, conditions, criteria, submitWithin].map((one) => one?.basis),
    basis,
  ]
  return [...new Set(all.flatMap((one) => one?.sourceIds ?? []))]
}

function Whom({ workflow }: { workflow: Workflow }) {
  const { Link, roof } = useBook()
  const named = honoursNamed(workflow)
  return (
    <div className="law-around law-around-first">
      <section aria-label="Áp dụng cho">
        <h3>Áp dụng cho</h3>
        {named.length === 0 && (
          <p className="quiet">
            {workflow.family === 'simplified'
              ? 'Mọi danh hiệu, hình thức.'
              : 'Không gắn với riêng danh hiệu, hình thức nào.'}
          </p>
        )}
        <ul className="law-flow">
          {named.map((honour) => (
            <li key={honour}>
              <Link href={honourAddress(roof, honour)}>{honours[honour].name}</Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="Các thời kỳ">
        <h3>Các thời kỳ</h3>
        <Versions workflows={versionsOf(workflow)} current={workflow.id} />
        {workflow.legalBasis !== undefined && <p className="law-small">{workflow.legalBasis}</p>}
      </section>
      <section aria-label="Bảo quản hồ sơ">
        <h3>Bảo quản hồ sơ</h3>
        <Kept workflow={workflow} />
      </section>
    </div>
  )
}

function Kept({ workflow }: { workflow: Workflow }) {
  const { roof, Link } = useBook()
  const retention = retentionFor(workflow)
  return (
    <p>
      {retention === null ? 'Tùy người quyết định' : <b>{upperFirst(retentionInWords(retention))}</b>}
      <span className="law-small">
        {retention !== null && `${retention.name}. `}
        <Link href={`${roof.procedures}#bao-quan`}>Bảng thời hạn bảo quản</Link>
      </span>
    </p>
  )
}

function Steps({ workflow, ids }: { workflow: Workflow; ids: readonly SourceId[] }) {
  return (
    <BookSection id="cac-buoc" title={`${workflow.steps.length} bước`}>
      <table className="law-table law-steps">
        <caption className="only-read">Các bước của thủ tục {workflowName(workflow)}</caption>
        <thead>
          <tr>
            <th scope="col">Bước</th>
            <th scope="col">Ai làm, làm gì</th>
            <th scope="col">Giấy tờ</th>
            <th scope="col">Thời hạn</th>
            <th scope="col">Căn cứ</th>
          </tr>
        </thead>
        <tbody>
          {workflow.steps.map((step) => (
            <StepRow key={step.order} step={step} ids={ids} />
          ))}
        </tbody>
      </table>
    </BookSection>
  )
}

function StepRow({ step, ids }: { step: Step; ids: readonly SourceId[] }) {
  return (
    <tr>
      <th scope="row">{step.order}</th>
      <td>
        <span className="law-name">{step.actor}</span>
        <span className="law-line">{step.action}</span>
        {stepRemarks(step).map((remark) => (
          <span key={remark} className="law-small">
            {remark}
          </span>
        ))}
      </td>
      <td data-label="Giấy tờ">{step.documents.join('; ')}</td>
      <td data-label="Thời hạn">
        {step.limits.length === 0 ? (
          <span className="quiet">chưa định</span>
        ) : (
          <Limits limits={step.limits} ids={ids} />
        )}
      </td>
      <td data-label="Căn cứ" className="law-basis">
        <BasisLine basis={step.basis} ids={ids} />
      </td>
    </tr>
  )
}

function Limits({ limits, ids }: { limits: readonly Limit[]; ids: readonly SourceId[] }) {
  return (
    <ul>
      {limits.map((limit) => (
        <li key={limitInWords(limit)}>
          {upperFirst(limitInWords(limit))}
          {limit.basis !== undefined && (
            <span className="law-small">
              <BasisLine basis={limit.basis} ids={ids} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Parts({ workflow, ids }: { workflow: Workflow; ids: readonly SourceId[] }) {
  const parts = dossierPartsOf(workflow)
  const { sets } = workflow
  return (
    <BookSection
      id="thanh-phan"
      title="Thành phần hồ sơ"
      note={
        sets === null ? undefined : (
          <>
            {sets.count} bộ (bản chính){sets.onward !== undefined && `, gửi tiếp ${sets.onward} bộ`};{' '}
            <BasisLine basis={sets.basis} ids={ids} />
          </>
        )
      }
    >
      <table className="law-table law-parts">
        <caption className="only-read">Thành phần hồ sơ</caption>
        <thead>
          <tr>
            <th scope="col">Thành phần</th>
            <th scope="col">Mẫu</th>
            <th scope="col">Căn cứ</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow key={`${part.code} ${part.name} ${part.condition ?? ''}`} part={part} ids={ids} />
          ))}
        </tbody>
      </table>
    </BookSection>
  )
}

function PartRow({ part, ids }: { part: RequiredPart; ids: readonly SourceId[] }) {
  const { Link, roof } = useBook()
  const remarks = [
    ...(part.copies > 1 ? [`${part.copies} bản`] : []),
    ...(part.honours === undefined ? [] : [`Chỉ với ${part.honours.map(honourName).join(', ')}`]),
    ...(part.condition === undefined ? [] : [part.condition]),
    ...(part.variant === 'foreign' ? ['Hồ sơ của người nước ngoài'] : []),
  ]
  return (
    <tr>
      <td>
        {part.name}
        {remarks.map((remark) => (
          <span key={remark} className="law-small">
            {remark}
          </span>
        ))}
      </td>
      <td data-label="Mẫu">
        {part.forms.map((code, index) => (
          <span key={code}>
            {index > 0 && ', '}
            <Link href={formAddress(roof, code)}>{formName(code)}</Link>
          </span>
        ))}
      </td>
      <td data-label="Căn cứ" className="law-basis">
        <BasisLine basis={part.basis} ids={ids} />
      </td>
    </tr>
  )
}

/** Everything else that a procedure says, as a list of terms. */
function Rules({ workflow, ids }: { workflow: Workflow; ids: readonly SourceId[] }) {
  const { deadline, submitWithin, vote, notice, conditions, grounds, criteria, remarks, basis } = workflow
  const channels = channelsInWords(workflow)
  const entries: [name: string, lines: string[], basis: Basis | undefined][] = [
    ...(deadline === undefined ? [] : [entry('Thời điểm gửi hồ sơ', deadlineInWords(deadline), deadline.basis)]),
    ...(submitWithin === undefined
      ? []
      : [
          entry(
            'Thời hạn đề nghị',
            [`${upperFirst(limitInWords(submitWithin.limit))} từ khi ${submitWithin.after}`, submitWithin.scope],
            submitWithin.basis,
          ),
        ]),
    ...(vote === null ? [] : [entry('Bỏ phiếu', voteInWords(vote), vote.basis)]),
    ...(conditions === undefined
      ? []
      : [entry(conditions.mode === 'all' ? 'Khi có đủ' : 'Khi có một trong', [...conditions.of], conditions.basis)]),
    ...(grounds === undefined ? [] : [entry('Trường hợp bị hủy bỏ', [...grounds], undefined)]),
    ...(criteria === undefined
      ? []
      : [
          entry(
            'Tiêu chí lựa chọn',
            [`Tập thể: ${criteria.collective}`, `Cá nhân: ${criteria.individual}`],
            criteria.basis,
          ),
        ]),
    ...(notice === undefined
      ? []
      : [
          entry(
            'Thông báo',
            [`Trả hồ sơ: ${limitInWords(notice.returned)}`, `Sao gửi kết quả: ${limitInWords(notice.copied)}`],
            notice.basis,
          ),
        ]),
    ...(channels === null ? [] : [entry('Cách nộp', [upperFirst(channels)], workflow.channels!.basis)]),
    ...(remarks ?? []).map(({ text, basis }) => entry('Lưu ý', [text], basis)),
    ...(basis === undefined ? [] : [entry('Căn cứ chung', [], basis)]),
  ]
  if (entries.length === 0) return null
  return (
    <BookSection id="quy-dinh-khac" title="Thời điểm, bỏ phiếu, lưu ý">
      <dl className="law-facts">
        {entries.map(([name, lines, basis]) => (
          <div key={`${name} ${lines.join()}`}>
            <dt>{name}</dt>
            <dd>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {basis !== undefined && (
                <p className="law-small">
                  <BasisLine basis={basis} ids={ids} />
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </BookSection>
  )
}

function entry(name: string, lines: string[], basis: Basis | undefined): [string, string[], Basis | undefined] {
  return [name, lines, basis]
}

/** Căn cứ: the article, where it was read, how sure we are where it was not. */
function BasisLine({ basis, ids }: { basis: Basis; ids?: readonly SourceId[] }) {
  const { article, sourceIds, note, certainty, inferred } = basis
  return (
    <>
      {article}{' '}
      {ids === undefined ? (
        !isRecalled(basis) && <>({sourceIds.map((id) => sources[id].seen).join('; ')})</>
      ) : (
        <SourceNumbers ids={sourceIds} all={ids} />
      )}
      {isRecalled(basis) && (
        <>
          {' '}
          <BookTag>{inferred ? 'suy ra, chưa đối chiếu văn bản gốc' : 'chưa đối chiếu văn bản gốc'}</BookTag>
          {certainty !== undefined && ` ${certainties[certainty]}`}
        </>
      )}
      {note !== undefined && <span className="law-remark">{note}</span>}
    </>
  )
}
