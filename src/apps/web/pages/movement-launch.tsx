import { Button } from '@mantine/core'
import { useState } from 'react'

import { showTime, systemClock } from '../../../base/clock.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import type { Line } from '../../../registry/organisations/organisation.ts'
import { fieldsOf, messageOf, useAct, useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { ErrorSummary, Form } from '../kit/form.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { NoRight, Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import { ContentStep } from './movement-launch-content.tsx'
import { DocumentStep } from './movement-launch-document.tsx'
import {
  checkStep,
  dropDraft,
  emptyDraft,
  fieldPath,
  keepDraft,
  launchInput,
  launchSteps,
  readDraft,
  stepOf,
  type LaunchDraft,
  type ParentDraft,
} from './movement-launch-draft.ts'
import { RecipientsStep } from './movement-launch-recipients.tsx'
import { ReviewStep } from './movement-launch-review.tsx'
import { movementHref, movementsPath, useMayLaunch, useRoleNames } from './movement-words.tsx'

/** Phát động phong trào: four steps; the draft is kept in this browser at each change. */
export function MovementLaunch() {
  const { search } = useListSearch()
  const mayLaunch = useMayLaunch()
  const roles = useRoleNames()
  return (
    <ObjectPage
      crumbs={[{ text: 'Phong trào', href: movementsPath }, { text: 'Phát động phong trào' }]}
      kind="Văn bản mới"
      title="Phát động phong trào"
      context="Nhập văn bản phát động. Nơi nhận thấy việc phải làm ngay sau khi bạn phát động."
    >
      {mayLaunch ? (
        <WizardFor movementId={search.cha} line={search.tuyen === 'sector' ? 'sector' : 'administrative'} />
      ) : (
        <NoRight ownRole={roles}>
          Chỉ cán bộ thi đua, thường trực hội đồng hoặc thủ trưởng của cơ quan mới phát động được.
        </NoRight>
      )}
    </ObjectPage>
  )
}

/** `?cha=` comes from the page of the movement that is to be answered. */
function WizardFor({ movementId, line }: { movementId: string | undefined; line: Line }) {
  const parent = useView(
    '/api/movements/:movementId',
    { movementId: movementId ?? '' },
    { enabled: movementId !== undefined },
  )
  if (movementId === undefined) return <Wizard parent={null} />
  return (
    <Asked query={parent} isPart>
      {({ movement }) => {
        const name = `${movement.symbol ?? movement.name}, ${movement.issuer_name}`
        return <Wizard parent={{ movementId: movement.id, name, line }} />
      }}
    </Asked>
  )
}

function Wizard({ parent }: { parent: ParentDraft | null }) {
  const [step, setStep] = useState(0)
  const { draft, savedAt, change, restart } = useDraft(parent)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const go = useGo()
  const launch = useAct('/api/movements', ({ movementId }) => {
    dropDraft()
    tell({ text: `Đã phát động, ${draft.recipients.length} đơn vị nhận` })
    go(movementHref(movementId))
  })
  const goTo = (next: number) => {
    setProblems([])
    setStep(next)
    window.scrollTo({ top: 0 })
  }
  const submit = () => {
    const found = checkStep(draft, step)
    setProblems(found)
    if (found.length > 0) return
    if (step < launchSteps.length - 1) return goTo(step + 1)
    launch.mutate(launchInput(draft), {
      onError: (error) => {
        const wrong = fieldsOf(error).map(({ path, message }) => ({ path: fieldPath(path), message }))
        if (wrong[0]) setStep(stepOf(wrong[0].path))
        setProblems(wrong)
      },
    })
  }
  const isLast = step === launchSteps.length - 1
  const props = { draft, change, problems }
  return (
    <Form
      step={`Bước ${step + 1}/${launchSteps.length}`}
      savedAt={savedAt}
      title={launchSteps[step]!}
      onSubmit={submit}
      acts={
        <>
          <Button type="submit" variant="filled" loading={launch.isPending}>
            {isLast
              ? 'Phát động phong trào'
              : `Sang bước ${step + 2}: ${launchSteps[step + 1]!.toLocaleLowerCase('vi')}`}
          </Button>
          {step > 0 && <Button onClick={() => goTo(step - 1)}>Về bước {step}</Button>}
          {savedAt !== null && (
            <button
              type="button"
              className="link"
              onClick={() => {
                restart()
                goTo(0)
              }}
            >
              Bỏ bản nháp
            </button>
          )}
          {savedAt === null && (
            <Link href={movementsPath} className="link">
              Chưa phát động
            </Link>
          )}
        </>
      }
    >
      <ErrorSummary
        title={`${isLast ? 'Chưa phát động được' : 'Chưa sang bước sau được'}: có ${problems.length} chỗ cần sửa`}
        problems={problems}
      />
      {launch.error && fieldsOf(launch.error).length === 0 && (
        <Problem title="Chưa phát động được">{messageOf(launch.error)} Bản nháp vẫn còn trong trình duyệt này.</Problem>
      )}
      {step === 0 && <DocumentStep {...props} />}
      {step === 1 && <ContentStep {...props} />}
      {step === 2 && <RecipientsStep {...props} />}
      {step === 3 && <ReviewStep {...props} onStep={goTo} />}
    </Form>
  )
}

/** The draft, saved at each change. A document that is to be answered stands among its parents from the start. */
function useDraft(parent: ParentDraft | null) {
  const { organisationId } = useSession()
  const { search } = useListSearch()
  const [{ draft, savedAt }, setKept] = useState<{ draft: LaunchDraft; savedAt: string | null }>(() => {
    const kept = readDraft() ?? {
      draft: { ...emptyDraft, issuerId: search['don-vi'] ?? organisationId },
      savedAt: null,
    }
    return { ...kept, draft: withParent(kept.draft, parent) }
  })
  const change = (patch: Partial<LaunchDraft>) =>
    setKept((before) => {
      const next = { draft: { ...before.draft, ...patch }, savedAt: showTime(systemClock.now()) }
      keepDraft(next.draft, next.savedAt)
      return next
    })
  const restart = () => {
    dropDraft()
    setKept({ draft: withParent({ ...emptyDraft, issuerId: organisationId }, parent), savedAt: null })
  }
  return { draft, savedAt, change, restart }
}

function withParent(draft: LaunchDraft, parent: ParentDraft | null): LaunchDraft {
  if (parent === null || draft.parents.some((one) => one.movementId === parent.movementId)) return draft
  return { ...draft, parents: [...draft.parents, parent] }
}
