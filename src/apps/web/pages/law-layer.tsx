/** Trang một quy định riêng. */
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { showDay } from '../../../base/days.ts'
import { layerTimes } from '../../../registry/law-layers/layer.ts'
import { useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { ToldHistory } from '../app/told.tsx'
import { Facts, type Fact } from '../kit/facts.tsx'
import { Link, OFFICE, useGo } from '../kit/link.tsx'
import { NextActs, nextActsOf } from '../kit/next-acts.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import { LawLayerEnd } from './law-layer-end.tsx'
import { layerEditHref, layersHref, periodInWords, type LayerAnswer } from './law-layer-words.ts'

/** Quy định riêng: what it asks in words, whom it concerns, what can be done with it, what happened. */
export function LawLayer() {
  const { layerId = '' } = useParams({ strict: false })
  const query = useView('/api/law-layers/:layerId', { layerId })
  return <Asked query={query}>{(data) => <LayerPage key={data.layer.id} data={data} />}</Asked>
}

function LayerPage({ data }: { data: LayerAnswer }) {
  const { layer, next, history } = data
  const [isEnding, end] = useState(false)
  const go = useGo()
  const acts = nextActsOf(next, {
    'layer.change': { hint: 'chỗ chép chưa đúng với văn bản', href: layerEditHref(layer.id) },
    'layer.end': { hint: 'khi văn bản bị thay thế, bãi bỏ', onAct: () => end(true) },
  })
  const mayChange = acts.some((act) => act.key === 'layer.change' && act.blocked === undefined)
  return (
    <ObjectPage
      crumbs={[{ text: 'Quy định riêng', href: layersHref }, { text: layer.symbol }]}
      kind={`Quy định riêng ${layer.symbol} · ${layerTimes[layer.time]}`}
      title={layer.title}
      context={
        <>
          {layer.symbol} ngày {showDay(layer.issued_on)},{' '}
          <Link href={`${OFFICE}/don-vi/${layer.organisation_id}`}>{layer.organisation_name}</Link>
        </>
      }
      {...(mayChange && {
        actions: (
          <Button variant="filled" onClick={() => go(layerEditHref(layer.id))}>
            Sửa quy định riêng
          </Button>
        ),
      })}
      aside={
        <>
          <NextActs acts={acts} />
          <Section title="Hiệu lực và phạm vi">
            <Facts facts={factsOf(data)} />
          </Section>
          <ToldHistory events={history} />
        </>
      }
    >
      <Section title="Nội dung" note={`${layer.items.length} mục`} flush>
        <RegisterTable label="Nội dung" columns={columns} rows={rowsOf(data)} rowKey={(row) => row.key} />
      </Section>
      <p className="quiet">
        Tiêu chí, tiêu chuẩn được hỏi bên cạnh luật khi xét hồ sơ nhận trong thời gian có hiệu lực, và hiện trong kết
        luận kèm điều, khoản này. Hạn nộp chỉ để nhắc: hồ sơ gửi sau vẫn nhận được.
      </p>
      {isEnding && <LawLayerEnd layer={layer} onClose={() => end(false)} />}
    </ObjectPage>
  )
}

interface Row {
  key: string
  kind: string
  about: string
  lines: readonly string[]
  article: string
  quote: string
}

function rowsOf({ layer, told }: LayerAnswer): Row[] {
  return told.map((one, index) => {
    const { article, quote } = layer.items[index]!
    return { key: String(index), ...one, article, quote }
  })
}

const columns: readonly Column<Row>[] = [
  {
    key: 'what',
    head: 'Nội dung',
    isName: true,
    cell: ({ kind, lines }) => (
      <>
        {lines.map((line) => (
          <span key={line} className="layer-line">
            {line}
          </span>
        ))}
        <small className="quiet">{kind}</small>
      </>
    ),
  },
  { key: 'about', head: 'Đối với', quiet: true, cell: ({ about }) => about },
  {
    key: 'basis',
    head: 'Căn cứ',
    cell: ({ article, quote }) => (
      <>
        {article}
        <small className="quiet layer-line">{quote}</small>
      </>
    ),
  },
]

function factsOf({ layer, below }: LayerAnswer): Fact[] {
  const count = below.administrative + below.sector
  const lines = [
    below.administrative > 0 && `${below.administrative} theo tuyến hành chính`,
    below.sector > 0 && `${below.sector} theo tuyến ngành`,
  ].filter(Boolean)
  return [
    { name: 'Hiệu lực', value: periodInWords(layer) },
    ...(layer.end_symbol ? [{ name: 'Hết hiệu lực theo', value: `${layer.end_symbol}: ${layer.end_reason}` }] : []),
    {
      name: 'Áp dụng cho',
      value:
        count === 0 ? layer.organisation_name : `${layer.organisation_name} và đơn vị bên dưới: ${lines.join(', ')}`,
    },
    { name: 'Nhập vào sổ', value: showDay(layer.entered_on) },
  ]
}
