/** Nội dung của quy định riêng trong biểu mẫu: of each its kind, what the kind needs, article and quote, and the sentence. */
import { honours, subjects, type Honour, type SubjectKind } from '../../../law/vocabulary.ts'
import { itemKinds, type ItemKind } from '../../../registry/law-layers/layer.ts'
import { NumberField, problemOf, SelectField, TextField, type Option } from '../kit/form.tsx'
import { LayerCriterion } from './law-layer-criteria.tsx'
import { emptyCriterion, emptyItem, previewOf, type ItemDraft } from './law-layer-draft.ts'
import type { LayerStepProps } from './law-layer-form.tsx'
import type { RecalledAnswer } from './law-layer-words.ts'
import { RowBox, RowsField, withRow } from './movement-launch-content.tsx'
import { nextKey } from './movement-launch-draft.ts'

export function LayerItems({ draft: { items }, change, problems, room }: LayerStepProps & { room: RecalledAnswer }) {
  const add = () => change({ items: [...items, { ...emptyItem, key: nextKey(items) }] })
  const missing = problemOf(problems, 'items')
  return (
    <RowsField legend="Nội dung" add="Thêm nội dung" onAdd={add}>
      {missing && (
        <p className="field-error" id="field-items" tabIndex={-1}>
          {missing}
        </p>
      )}
      {items.map((item, index) => (
        <RowBox
          key={item.key}
          drop={`Bỏ nội dung ${index + 1}`}
          onDrop={() => change({ items: items.filter((other) => other.key !== item.key) })}
        >
          <Item
            item={item}
            at={`items.${index}`}
            set={(patch) => change({ items: withRow(items, item.key, patch) })}
            problems={problems}
            room={room}
          />
        </RowBox>
      ))}
    </RowsField>
  )
}

/** What a part of an item is given; `at` is its path in the action's input. */
export interface ItemProps extends Pick<LayerStepProps, 'problems'> {
  item: ItemDraft
  at: string
  set: (patch: Partial<ItemDraft>) => void
  room: RecalledAnswer
}

function Item(props: ItemProps) {
  const { item, at, set, problems, room } = props
  const onlyHigher: ReadonlySet<string> = new Set<ItemKind>(['detail', 'confirmed'])
  const isHigher = room.room.by !== 'other'
  return (
    <>
      <SelectField
        name={`${at}.kind`}
        label="Loại nội dung"
        placeholder="Chọn loại nội dung"
        error={problemOf(problems, `${at}.kind`) ?? null}
        value={item.kind}
        onChange={(kind) => set({ kind: kind as ItemKind | '' })}
        options={Object.entries(itemKinds).map(([value, label]) => ({
          value,
          label: onlyHigher.has(value) && !isHigher ? `${label} (chỉ bộ, tỉnh)` : label,
          disabled: onlyHigher.has(value) && !isHigher,
        }))}
      />
      {item.kind !== '' && (
        <>
          <OfKind {...props} />
          <TextField
            name={`${at}.article`}
            label="Điều, khoản"
            hint="Như ghi trong văn bản: Điều 8 khoản 2"
            error={problemOf(problems, `${at}.article`) ?? null}
            value={item.article}
            onChange={(article) => set({ article })}
          />
          <TextField
            name={`${at}.quote`}
            label="Trích nội dung của điều, khoản"
            rows={3}
            error={problemOf(problems, `${at}.quote`) ?? null}
            value={item.quote}
            onChange={(quote) => set({ quote })}
          />
          <Preview {...props} />
        </>
      )}
    </>
  )
}

/** The sentence as it will be asked, as soon as there is enough to say it. */
function Preview({ item, room }: ItemProps) {
  const told = previewOf(item, room.rows)
  return (
    <output className="layer-preview">
      {told === null ? (
        <span className="quiet">Câu sẽ hỏi hiện ở đây khi đã chọn đủ.</span>
      ) : (
        <>
          <span className="quiet">{told.about}:</span>
          {told.lines.map((line) => (
            <b key={line}>{line}</b>
          ))}
        </>
      )}
    </output>
  )
}

function OfKind(props: ItemProps) {
  const { item, at, set, problems } = props
  switch (item.kind) {
    case 'criterion':
      return (
        <>
          <HonourField {...props} />
          <SubjectField {...props} />
          <LayerCriterion
            {...props}
            criterion={item.criteria[0]!}
            place={`${at}.criterion`}
            onChange={(patch) => set({ criteria: [{ ...item.criteria[0]!, ...patch }] })}
          />
        </>
      )
    case 'detail':
      return <Detail {...props} />
    case 'part':
      return (
        <>
          <HonourField {...props} />
          <TextField
            name={`${at}.name`}
            label="Tên giấy tờ"
            error={problemOf(problems, `${at}.name`) ?? null}
            value={item.name}
            onChange={(name) => set({ name })}
          />
        </>
      )
    case 'workingDays':
      return (
        <NumberField
          name={`${at}.days`}
          label="Thẩm định trong"
          hint="Chỉ có tác dụng khi ngắn hơn thời hạn chung: 20 ngày ở đơn vị, 25 ngày ở bộ, tỉnh."
          unit="ngày làm việc"
          error={problemOf(problems, `${at}.days`) ?? null}
          value={item.days}
          onChange={(days) => set({ days })}
        />
      )
    case 'dueDay':
      return (
        <>
          <HonourField {...props} />
          <TextField
            name={`${at}.due`}
            label="Gửi hồ sơ chậm nhất ngày"
            hint="Ngày và tháng: 20/12. Chỉ để nhắc; hồ sơ gửi sau vẫn nhận được."
            error={problemOf(problems, `${at}.due`) ?? null}
            value={item.due}
            onChange={(due) => set({ due })}
            input={{ inputMode: 'decimal', autoComplete: 'off', maxLength: 5 }}
          />
        </>
      )
    case 'confirmed':
      return <Confirmation {...props} />
    case '':
      return null
  }
}

/** Several criteria for what the law leaves open; all of them are asked. */
function Detail(props: ItemProps) {
  const { item, at, set } = props
  const { criteria } = item
  return (
    <>
      <HonourField {...props} among={props.room.room.delegated} />
      <SubjectField {...props} everybody />
      <RowsField
        legend="Các tiêu chí, phải đạt đủ"
        add="Thêm tiêu chí"
        onAdd={() => set({ criteria: [...criteria, { ...emptyCriterion, key: nextKey(criteria) }] })}
      >
        {criteria.map((criterion, index) => (
          <RowBox
            key={criterion.key}
            drop={`Bỏ tiêu chí ${index + 1}`}
            onDrop={() => set({ criteria: criteria.filter((other) => other.key !== criterion.key) })}
          >
            <LayerCriterion
              {...props}
              criterion={criterion}
              place={`${at}.criteria.${index}`}
              onChange={(patch) => set({ criteria: withRow(criteria, criterion.key, patch) })}
            />
          </RowBox>
        ))}
      </RowsField>
    </>
  )
}

function Confirmation({ item, at, set, problems, room }: ItemProps) {
  const fact = room.rows.find(({ id }) => id === item.provision)
  return (
    <>
      <SelectField
        name={`${at}.provision`}
        label="Quy định được xác nhận"
        placeholder="Chọn quy định chưa đối chiếu"
        hint={fact && `Phần mềm mới nhớ lại: ${fact.article}. ${fact.quote}`}
        error={problemOf(problems, `${at}.provision`) ?? null}
        value={item.provision}
        onChange={(provision) => set({ provision, figure: null })}
        options={room.rows.map(({ id, name, text }) => ({ value: id, label: `${name}: ${text}` }))}
      />
      {fact?.figure != null && (
        <NumberField
          name={`${at}.figure`}
          label="Con số đúng theo văn bản"
          hint={`Để trống nếu ${fact.figure} ${fact.unit} là đúng.`}
          optional
          unit={fact.unit}
          error={problemOf(problems, `${at}.figure`) ?? null}
          value={item.figure}
          onChange={(figure) => set({ figure })}
        />
      )}
    </>
  )
}

const allHonours = Object.keys(honours) as Honour[]

function HonourField({ item, at, set, problems, room, among = allHonours }: ItemProps & { among?: readonly Honour[] }) {
  const choose = (honour: Honour | '') => {
    const named = honour === '' ? [] : room.room.subjects[honour]
    const [only] = named
    // An honour for one kind of subject leaves nothing to choose.
    const subject = item.subject !== '' && named.includes(item.subject) ? item.subject : named.length === 1 ? only! : ''
    set({ honour, subject })
  }
  return (
    <SelectField
      name={`${at}.honour`}
      label="Danh hiệu, hình thức"
      placeholder="Chọn danh hiệu, hình thức"
      error={problemOf(problems, `${at}.honour`) ?? null}
      value={item.honour}
      onChange={(honour) => choose(honour as Honour | '')}
      options={among.map((value): Option => ({ value, label: honours[value].name }))}
    />
  )
}

function SubjectField({ item, at, set, problems, room, everybody = false }: ItemProps & { everybody?: boolean }) {
  if (item.honour === '') return null
  return (
    <SelectField
      name={`${at}.subject`}
      label="Đối tượng"
      placeholder={everybody ? 'Mọi đối tượng' : 'Chọn đối tượng'}
      optional={everybody}
      error={problemOf(problems, `${at}.subject`) ?? null}
      value={item.subject}
      onChange={(subject) => set({ subject: subject as SubjectKind | '' })}
      options={room.room.subjects[item.honour].map((value) => ({ value, label: subjects[value] }))}
    />
  )
}
