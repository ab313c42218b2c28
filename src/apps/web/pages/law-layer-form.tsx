/** Nhập quy định riêng: the document, then what it says, item by item, each shown as it will be asked. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FieldProblem } from '../../../base/errors.ts'
import type { LayerContent } from '../../../registry/law-layers/layer.ts'
import { fieldsOf, newerOf, useAct, useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useListSearch } from '../app/list-state.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.tsx'
import { DateField, Form, problemOf, SelectField, TextField } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { NoRight } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import { LayerConflict } from './law-layer-conflict.tsx'
import {
  checkLayer,
  dropLayer,
  emptyItem,
  emptyLayer,
  keepLayer,
  layerContentOf,
  layerDraftOf,
  layerFieldOf,
  readLayer,
  type ChangeLayer,
  type KeptLayer,
  type LayerDraft,
} from './law-layer-draft.ts'
import { LayerItems } from './law-layer-items.tsx'
import { keepersOf, layerHref, layersHref, type LayerAnswer, type RecalledAnswer } from './law-layer-words.ts'
import { useRoleNames } from './movement-words.tsx'

/** A new rule, with the provision `xacNhan` to be confirmed in it; or the rule `sua` to be changed. */
export function LawLayerForm() {
  const { search } = useListSearch()
  const layerId = search.sua
  const layer = useView('/api/law-layers/:layerId', { layerId: layerId ?? '' }, { enabled: layerId !== undefined })
  if (layerId === undefined) return <Frame stored={null} provision={search.xacNhan ?? null} />
  return <Asked query={layer}>{(stored) => <Frame stored={stored} provision={null} />}</Asked>
}

interface FrameProps {
  stored: LayerAnswer | null
  provision: string | null
}

function Frame({ stored, provision }: FrameProps) {
  const { me, organisationId } = useSession()
  const roles = useRoleNames()
  const title = stored ? `Sửa ${stored.layer.symbol}` : 'Nhập quy định riêng'
  const keepers = keepersOf(me.grants)
  const left = stored ? null : readLayer(whoOf(me), null)
  const own =
    keepers.find((one) => one.value === left?.draft.organisationId) ??
    keepers.find((one) => one.value === organisationId) ??
    keepers[0]
  const place = stored?.layer.organisation_id ?? own?.value
  const change = stored?.next.find((act) => act.action === 'layer.change')
  const mayWrite = stored ? change?.blocked === null : own !== undefined
  return (
    <ObjectPage
      crumbs={[
        { text: 'Quy định riêng', href: layersHref },
        ...(stored
          ? [{ text: stored.layer.symbol, href: layerHref(stored.layer.id) }, { text: 'Sửa' }]
          : [{ text: title }]),
      ]}
      kind={stored ? `Quy định riêng của ${stored.layer.organisation_name}` : 'Văn bản mới'}
      title={title}
      context="Chép từ văn bản đã ký. Hồ sơ của cơ quan và mọi đơn vị bên dưới, trên cả hai tuyến, được xét thêm theo văn bản này trong thời gian có hiệu lực."
    >
      {mayWrite && place !== undefined ? (
        <Room organisationId={place} stored={stored} provision={provision} />
      ) : (
        <NoRight ownRole={roles} action={<Link href={layersHref}>Xem các quy định riêng</Link>}>
          {change?.blocked ?? 'Quy định riêng do thường trực hội đồng của chính cơ quan ban hành nhập và sửa.'}
        </NoRight>
      )}
    </ObjectPage>
  )
}

/** What such a body may set: asked once, before anything is written. */
function Room({ organisationId, stored, provision }: FrameProps & { organisationId: string }) {
  const [chosen, choose] = useState(organisationId)
  const room = useView('/api/recalled-facts', { organisationId: chosen })
  return (
    <Asked query={room} isPart>
      {(answer) => (
        <Writing
          key={stored?.layer.id ?? 'moi'}
          stored={stored}
          room={answer}
          start={startOf(chosen, stored, provision)}
          onOrganisation={choose}
        />
      )}
    </Asked>
  )
}

function startOf(organisationId: string, stored: LayerAnswer | null, provision: string | null): LayerDraft {
  if (stored) return layerDraftOf(organisationId, contentOf(stored))
  if (provision === null) return { ...emptyLayer, organisationId }
  return { ...emptyLayer, organisationId, items: [{ ...emptyItem, kind: 'confirmed', provision }] }
}

function contentOf({ layer: { symbol, issued_on, title, from_on, to_on, items } }: LayerAnswer): LayerContent {
  return { symbol, issuedOn: issued_on, title, fromOn: from_on, toOn: to_on, items }
}

interface WritingProps {
  stored: LayerAnswer | null
  room: RecalledAnswer
  start: LayerDraft
  onOrganisation: (organisationId: string) => void
}

function Writing({ stored, room, start, onOrganisation }: WritingProps) {
  const { draft, version, savedAt, change, take, restart, done } = useDraft(stored, start)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const saving = useSaving(stored, done)
  const submit = () => {
    const found = checkLayer(draft)
    setProblems(found)
    if (found.length === 0) save(draft, version)
  }
  const save = (from: LayerDraft, over: number) => {
    const content = layerContentOf(from)
    saving.save(from.organisationId, content, over, (error) =>
      setProblems(fieldsOf(error).map(({ path, message }) => ({ path: layerFieldOf(path), message }))),
    )
  }
  const failed = stored ? 'Chưa lưu được quy định riêng' : 'Chưa nhập được quy định riêng'
  const { newer } = saving
  return (
    <div className="case-form">
      {newer && stored && (
        <LayerConflict
          stored={stored}
          mine={layerContentOf(draft)}
          theirs={newer}
          facts={room.rows}
          onResolve={(content) => {
            const next = layerDraftOf(draft.organisationId, content)
            take(next, newer.version)
            save(next, newer.version)
          }}
        />
      )}
      <Form
        savedAt={savedAt}
        onSubmit={submit}
        acts={
          <>
            <Button type="submit" variant="filled" loading={saving.isBusy}>
              {stored ? 'Lưu quy định riêng' : 'Nhập quy định riêng'}
            </Button>
            {savedAt !== null && (
              <button
                type="button"
                className="link"
                onClick={() => {
                  setProblems([])
                  restart()
                }}
              >
                Bỏ bản nháp
              </button>
            )}
            <Link href={stored ? layerHref(stored.layer.id) : layersHref} className="link">
              {stored ? 'Chưa sửa' : 'Chưa nhập'}
            </Link>
          </>
        }
      >
        <Refused title={failed} problems={problems} error={newer ? null : saving.error} isLong />
        <DocumentFields
          draft={draft}
          change={change}
          problems={problems}
          isNew={stored === null}
          onOrganisation={onOrganisation}
        />
        <LayerItems draft={draft} change={change} problems={problems} room={room} />
      </Form>
    </div>
  )
}

/** What every part of the form is given. */
export interface LayerStepProps {
  draft: LayerDraft
  change: ChangeLayer
  problems: readonly FieldProblem[]
}

function DocumentFields(props: LayerStepProps & { isNew: boolean; onOrganisation: (organisationId: string) => void }) {
  const { draft, change, problems, isNew, onOrganisation } = props
  const { me } = useSession()
  const keepers = keepersOf(me.grants)
  return (
    <>
      {isNew && keepers.length > 1 && (
        <SelectField
          name="organisationId"
          label="Cơ quan"
          value={draft.organisationId}
          onChange={(chosen) => {
            change({ organisationId: chosen })
            onOrganisation(chosen)
          }}
          options={keepers}
        />
      )}
      <div className="field-pair">
        <TextField
          name="symbol"
          label="Số, ký hiệu"
          hint="Ví dụ: 27/2020/QĐ-UBND"
          error={problemOf(problems, 'symbol') ?? null}
          value={draft.symbol}
          onChange={(symbol) => change({ symbol })}
        />
        <DateField
          name="issuedOn"
          label="Ngày ban hành"
          error={problemOf(problems, 'issuedOn') ?? null}
          value={draft.issuedOn}
          onChange={(issuedOn) => change({ issuedOn })}
        />
      </div>
      <TextField
        name="title"
        label="Trích yếu"
        rows={2}
        error={problemOf(problems, 'title') ?? null}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <div className="field-pair">
        <DateField
          name="fromOn"
          label="Có hiệu lực từ ngày"
          error={problemOf(problems, 'fromOn') ?? null}
          value={draft.fromOn}
          onChange={(fromOn) => change({ fromOn })}
        />
        <DateField
          name="toOn"
          label="Hết hiệu lực từ ngày"
          optional
          error={problemOf(problems, 'toOn') ?? null}
          value={draft.toOn}
          onChange={(toOn) => change({ toOn })}
        />
      </div>
    </>
  )
}

/** People of higher bodies are not in the register; then the name says whose a draft is. */
function whoOf({ personId, name }: { personId: string | null; name: string }): string {
  return personId ?? name
}

/** The draft, kept in this tab at each change, with the version from which it began. */
function useDraft(stored: LayerAnswer | null, start: LayerDraft) {
  const { me } = useSession()
  const who = whoOf(me)
  const layerId = stored?.layer.id ?? null
  const fresh = { draft: start, version: stored?.layer.version ?? 0, savedAt: null }
  const [kept, setKept] = useState<KeptLayer | typeof fresh>(() => withStart(readLayer(who, layerId), start) ?? fresh)
  return {
    ...kept,
    change: (patch: Partial<LayerDraft>) =>
      setKept((before) => keepLayer(who, layerId, { ...before.draft, ...patch }, before.version)),
    take: (draft: LayerDraft, version: number) => setKept(keepLayer(who, layerId, draft, version)),
    restart: () => {
      dropLayer(who, layerId)
      setKept(fresh)
    },
    done: () => dropLayer(who, layerId),
  }
}

/** Who comes to confirm a provision finds it in the draft that was left, too. */
function withStart(kept: KeptLayer | null, { items: [first] }: LayerDraft): KeptLayer | null {
  if (kept === null || first?.kind !== 'confirmed') return kept
  const { items } = kept.draft
  if (items.some((item) => item.provision === first.provision)) return kept
  const key = Math.max(0, ...items.map((item) => item.key)) + 1
  return { ...kept, draft: { ...kept.draft, items: [...items.filter((item) => item.kind !== ''), { ...first, key }] } }
}

function useSaving(stored: LayerAnswer | null, done: () => void) {
  const go = useGo()
  const tell = useUndo()
  const open = (layerId: string, text: string) => {
    done()
    tell({ text })
    go(layerHref(layerId))
  }
  const enter = useAct('/api/law-layers', ({ layerId }) => open(layerId, 'Đã nhập quy định riêng'))
  const change = useAct('/api/law-layers/:layerId/content', ({ layerId }) => open(layerId, 'Đã lưu quy định riêng'))
  return {
    error: enter.error ?? change.error,
    newer: newerOf<LayerContent>(change.error),
    isBusy: enter.isPending || change.isPending,
    save: (organisationId: string, content: LayerContent, version: number, onError: (error: Error) => void) => {
      if (stored) change.mutate({ layerId: stored.layer.id, version, ...content }, { onError })
      else enter.mutate({ organisationId, ...content }, { onError })
    },
  }
}
